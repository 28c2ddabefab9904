import { largestRemainder } from "../largest-remainder.ts";
import type { Fen } from "../money.ts";
import type { Rule } from "../policy/rule.ts";
import { multiplyFen, type Rate } from "../rate.ts";

/** A part of a grant and the event it is paid on; the amount is null where the text gives no share. */
export interface Instalment {
  readonly on: string;
  readonly amount: Fen | null;
}

type Part = NonNullable<Rule["instalments"]>[number];

/** Weights in proportion to shares: all over one denominator. */
function weightsOf(shares: readonly Rate[]): readonly bigint[] {
  const denominator = shares.reduce((product, share) => product * share.denominator, 1n);
  return shares.map((share) => (share.numerator * denominator) / share.denominator);
}

/**
 * An amount in the instalments of its rule. Where every share is given they add up to the amount to the fen (largest remainder);
 * where some are not, those given are rounded down and the others stay open.
 */
export function splitInstalments(amount: Fen, instalments: readonly Part[]): readonly Instalment[] {
  const shares = instalments.flatMap(({ share }) => share ?? []);
  const whole = shares.length === instalments.length ? largestRemainder(amount, weightsOf(shares)) : null;
  return instalments.map(({ on, share }, index) => ({
    on,
    amount: whole?.[index] ?? (share === null ? null : multiplyFen(share, amount, "floor_fen")),
  }));
}
