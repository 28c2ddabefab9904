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
