import { decodeText } from "./decode-text.ts";
import { intakeFinding } from "./intake-finding.ts";
import type { Understanding } from "./reading.ts";
import type { ColumnMap } from "./table/column-map.ts";
import { readCsv } from "./table/read-csv.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { maximumRows } from "./table/table.ts";

/**
 * Reads a text as a table. One that is no known table is unknown when its name says that it is one (`.csv`), since its figures
 * would be lost; any other text is kept as it is.
 */
export function readText(bytes: Uint8Array, name: string, map: ColumnMap): Understanding {
  const isTable = /\.(?:csv|tsv|xls|xlsx)$/i.test(name);
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return {
      type: isTable ? "unknown" : "evidence",
      findings: [intakeFinding("encoding-unknown", isTable ? "error" : "info", null)],
    };
  const table = readCsv(decoded.value.text);
  if (!table.ok) {
    if (!isTable) return { type: "evidence", findings: [] };
    const limit = { limit: String(maximumRows) };
    return {
      type: "unknown",
      findings: [
        table.error === "table-too-large"
          ? intakeFinding(table.error, "error", null, limit)
          : intakeFinding(table.error, "error", null),
      ],
    };
  }
  const understood = recogniseTables([table.value], map);
  return understood.type === "unknown" && !isTable ? { type: "evidence", findings: [] } : understood;
}
