import { decodeText } from "./decode-text.ts";
import { intakeFinding } from "./intake-finding.ts";
import type { Understanding } from "./reading.ts";
import type { ColumnHelp } from "./table/column-map.ts";
import { readCsv } from "./table/read-csv.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { tableProblemFinding } from "./table/table-problem.ts";

/**
 * Reads a text as a table. One that is no known table is unknown when its name says that it is one (`.csv`), since its figures
 * would be lost; any other text is kept as it is.
 */
export function readText(bytes: Uint8Array, name: string, help: ColumnHelp): Understanding {
  const isTable = /\.(?:csv|tsv|xls|xlsx)$/i.test(name);
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return {
      type: isTable ? "unknown" : "evidence",
      findings: [intakeFinding("encoding-unknown", isTable ? "error" : "info", null)],
    };
  const table = readCsv(decoded.value.text);
  if (!table.ok) {
    return isTable
      ? { type: "unknown", findings: [tableProblemFinding(table.error)] }
      : { type: "evidence", findings: [] };
  }
  const understood = recogniseTables([table.value], help);
  return understood.type === "unknown" && !isTable ? { type: "evidence", findings: [] } : understood;
}
