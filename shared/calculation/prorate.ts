import { largestRemainder } from "../largest-remainder.ts";
import { type Fen, sumFen } from "../money.ts";

/** Amounts scaled down in proportion so that together they are the pool, to the fen by largest remainder; as they are when they fit. */
export function prorate(amounts: readonly Fen[], pool: Fen): readonly Fen[] {
  return sumFen(amounts) <= pool ? amounts : (largestRemainder(pool, amounts) ?? amounts);
}
