import { absoluteFen, type Fen, fen } from "./money.ts";

/**
 * Splits a total in proportion to weights so that the parts add up to it to the fen: each part is rounded down, and the fen left
 * over go to the greatest fractions, the earlier of equal ones first. Turning every sign turns every part.
 * Weights may be negative (a discount line). Null when they add up to zero and the total does not: no proportion exists.
 */
export function largestRemainder(total: Fen, weights: readonly bigint[]): readonly Fen[] | null {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (total === 0n) return weights.map(() => fen(0));
  if (sum === 0n) return null;
  // Each is its own share.
  if (total === sum) return weights.map((weight) => fen(weight));
  const positive = splitPositive(absoluteFen(total), sum < 0n ? weights.map((weight) => -weight) : weights);
  return total < 0n ? positive.map((part) => fen(-part)) : positive;
}

function splitPositive(total: bigint, weights: readonly bigint[]): readonly Fen[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const parts = weights.map((weight, index) => ({ index, ...divideDown(total * weight, sum) }));
  const left = total - parts.reduce((a, part) => a + part.quotient, 0n);
  const byFraction = parts.toSorted((a, b) => compareBigints(b.rest, a.rest) || a.index - b.index);
  const raised = new Set(byFraction.slice(0, Number(left)).map((part) => part.index));
  return parts.map((part) => fen(part.quotient + (raised.has(part.index) ? 1n : 0n)));
}

function compareBigints(a: bigint, b: bigint): number {
  return Number(a > b) - Number(a < b);
}

// BigInt division cuts towards zero; a negative weight must go down as well, or the fen left over are miscounted.
function divideDown(dividend: bigint, divisor: bigint): { readonly quotient: bigint; readonly rest: bigint } {
  const rest: bigint = dividend % divisor;
  const quotient = dividend / divisor;
  return rest < 0n ? { quotient: quotient - 1n, rest: rest + divisor } : { quotient, rest };
}
