import { decodeText } from "./decode-text.ts";
import { intakeFinding } from "./intake-finding.ts";
import type { Understanding } from "./reading.ts";
import type { ColumnHelp } from "./table/column-map.ts";
import { readSpreadsheetXml } from "./table/read-spreadsheet-xml.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { tableProblemFinding } from "./table/table-problem.ts";

/** What an XML spreadsheet says. */
export function readSpreadsheet(bytes: Uint8Array, help: ColumnHelp): Understanding {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { type: "unknown", findings: [intakeFinding("encoding-unknown", "error", null)] };
  const tables = readSpreadsheetXml(decoded.value.text);
  return tables.ok
    ? recogniseTables(tables.value, help)
    : { type: "unknown", findings: [tableProblemFinding(tables.error)] };
}
