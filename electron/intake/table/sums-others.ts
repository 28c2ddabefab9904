import { type Fen, sumFen } from "../../../shared/money.ts";

/** A row of a settlement or a budget, as far as its amounts go. */
export interface SumRow {
  readonly row: number;
  readonly subject?: string | null;
  readonly amount?: Fen;
  readonly gross?: Fen | null;
  readonly platformShare?: Fen | null;
  readonly net?: Fen | null;
}

const sums = (rows: readonly SumRow[]): readonly Fen[] =>
  (["amount", "gross", "platformShare", "net"] as const).map((role) =>
    sumFen(rows.map((row) => row[role] ?? (0n as Fen))),
  );

/**
 * The sheet whose sums are those of all the others together: a 汇总 before its details would count everything twice. Of two sheets
 * with the same sums it is the one with fewer rows, else the second. Empty when there is none.
 */
export function sumsOthers<Sheet>(
  sheets: readonly Sheet[],
  rowsOf: (sheet: Sheet) => readonly SumRow[],
): readonly Sheet[] {
  if (sheets.length < 2) return [];
  const whole = sums(sheets.flatMap(rowsOf));
  const doubled = sheets.filter((sheet) => {
    const own = sums(rowsOf(sheet));
    return own.some((sum) => sum !== 0n) && own.every((sum, role) => sum === 0n || sum * 2n === whole[role]);
  });
  const [first, second] = doubled;
  if (first === undefined) return [];
  return second === undefined || rowsOf(first).length < rowsOf(second).length ? [first] : [second];
}
