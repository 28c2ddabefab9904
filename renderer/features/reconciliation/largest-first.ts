import type { Fen } from "../../../shared/money.ts";

/** Compares amounts for a list in which the largest stands first. */
export function largestFirst(a: Fen, b: Fen): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
