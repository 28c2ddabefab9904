import { decodeText } from "./decode-text.ts";
import { intakeFinding } from "./intake-finding.ts";
import type { Understanding } from "./reading.ts";
import type { ColumnHelp } from "./table/column-map.ts";
import { readHtmlTables } from "./table/read-html.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { tableProblemFinding } from "./table/table-problem.ts";

/**
 * Reads the tables of a page, as netbanks save them under the name of a spreadsheet. A page without a known table is unknown when its
 * name says that it is a table, since its figures would be lost; any other is kept as it is.
 */
export function readHtml(bytes: Uint8Array, name: string, help: ColumnHelp): Understanding {
  const isTable = /\.(?:xlsx?|csv|tsv|et)$/i.test(name);
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const severity = isTable ? "error" : "info";
    return { type: isTable ? "unknown" : "evidence", findings: [intakeFinding("encoding-unknown", severity, null)] };
  }
  const tables = readHtmlTables(decoded.value.text);
  if (!tables.ok) {
    return isTable
      ? { type: "unknown", findings: [tableProblemFinding(tables.error)] }
      : { type: "evidence", findings: [] };
  }
  const understood = recogniseTables(tables.value, help);
  return understood.type === "unknown" && !isTable ? { type: "evidence", findings: [] } : understood;
}
