import type { Finding } from "../../../shared/finding.ts";
import { isNamedSum, isPartOfAbove, isSubtotal, isTotal } from "../../../shared/table-titles.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { TableRow } from "./table.ts";

/** What a row of a table with amounts is; only a line's amount counts, since the others hold amounts of other lines once more. */
export interface RowKind {
  readonly row: TableRow;
  readonly name: string;
  readonly kind: "line" | "total" | "subtotal" | "named-sum" | "part";
  /** The number of the row that summed up what stands above, 0 where none did. */
  readonly after: number;
}

/** The rows by their words; a sum by name (拍摄费用合计) is one only where lines with amounts stand above it that it can sum up. */
export function kindsOfRows(
  rows: readonly TableRow[],
  nameOf: (row: TableRow) => string,
  hasAmount: (row: TableRow) => boolean,
): readonly RowKind[] {
  let [after, above] = [0, 0];
  return rows.map((row): RowKind => {
    const name = nameOf(row);
    const found: RowKind = { row, name, kind: kindOf(row, name, above, after), after };
    // A budget of nothing but sums by name has them as its lines.
    if (found.kind === "line") above += hasAmount(row) && !isNamedSum(name) ? 1 : 0;
    else if (found.kind !== "part") [after, above] = [row.number, 0];
    return found;
  });
}

function kindOf(row: TableRow, name: string, linesAbove: number, after: number): RowKind["kind"] {
  if (row.cells.some(isTotal)) return "total";
  if (row.cells.some(isSubtotal)) return "subtotal";
  if (isPartOfAbove(name) && linesAbove + after > 0) return "part";
  return isNamedSum(name) && linesAbove > 0 ? "named-sum" : "line";
}

/** Says of each part of a line above that its amount does not count once more. */
export const partFindings = (rows: readonly RowKind[]): readonly Finding[] =>
  rows
    .filter(({ kind }) => kind === "part")
    .map(({ row: { number }, name }) =>
      intakeFinding("row-within-above", "info", `rows[${number}]`, { row: String(number), name }),
    );
