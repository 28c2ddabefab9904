import { type Fen, sumFen } from "../../../shared/money.ts";

/** A stated total that does not equal the sum of its rows. */
export interface TotalMismatch {
  readonly sum: Fen;
  readonly stated: Fen;
}

/** Compares a stated total with the amounts above it; null when nothing is stated or it agrees. */
export function totalMismatch(amounts: readonly (Fen | null)[], stated: Fen | null): TotalMismatch | null {
  const sum = sumFen(amounts.filter((amount) => amount !== null));
  return stated === null || stated === sum ? null : { sum, stated };
}

/** Whether a cell says that its row is the grand total; `isSubtotal` that it is a partial one. */
export const isTotal = (cell: string): boolean =>
  /^(?:合计|总计|总合计|共计|total)[:：()（）元]*$/i.test(cell.replace(/\s/g, ""));

/** Whether a cell says that its row sums up only the rows before it. */
export const isSubtotal = (cell: string): boolean => /^(?:.{0,12})?小计[:：]?$/.test(cell.replace(/\s/g, ""));
