import { toHalfWidth } from "./half-width.ts";
import { type Fen, fen } from "./money.ts";

declare const rateBrand: unique symbol;

/** An exact share such as 20% or 1/3, in lowest terms, never negative. */
export interface Rate {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly [rateBrand]: true;
}

/** The share `numerator / denominator`; throws when it is negative or divides by zero. */
export function rate(numerator: bigint | number, denominator: bigint | number): Rate {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (top < 0n || bottom <= 0n) throw new Error(`not a rate: ${top}/${bottom}`);
  const divisor = greatestCommonDivisor(top, bottom);
  return { numerator: top / divisor, denominator: bottom / divisor } as Rate;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

const fraction = /^(\d{1,30}) ?\/ ?(\d{1,30})$/;
const decimal = /^(\d{1,15})(?:\.(\d{1,15}))? ?(%?)$/;

/** Reads `20%`, `6.5%`, `0.06` or `1/3` exactly; null for anything else (words such as 免税 are not a rate). */
export function parseRate(text: string): Rate | null {
  const plain = toHalfWidth(text).trim();
  const parts = fraction.exec(plain);
  if (parts !== null)
    return BigInt(parts[2] as string) === 0n ? null : rate(BigInt(parts[1] as string), BigInt(parts[2] as string));
  const match = decimal.exec(plain);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  return rate(BigInt(`${match[1]}${decimals}`), 10n ** BigInt(decimals.length) * (match[3] === "%" ? 100n : 1n));
}

/** As people write it: `20%`, `6.5%`; a share that is no finite decimal stays a fraction, `1/3`. */
export function formatRate({ numerator, denominator }: Rate): string {
  const decimals = [...Array(16).keys()].find((places) => (numerator * 10n ** BigInt(places + 2)) % denominator === 0n);
  if (decimals === undefined) return `${numerator}/${denominator}`;
  const digits = ((numerator * 10n ** BigInt(decimals + 2)) / denominator).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

/** Negative, zero or positive as the first share is less than, equal to or greater than the second. */
export function compareRates(a: Rate, b: Rate): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return Number(left > right) - Number(left < right);
}

/** The ways to round: down to the fen, the yuan or the hundred yuan, or half up to the fen. */
export const roundings = ["floor_fen", "floor_yuan", "floor_100", "half_up_fen"] as const;
export type Rounding = (typeof roundings)[number];

const stepInFen: Readonly<Record<Rounding, bigint>> = {
  floor_fen: 1n,
  floor_yuan: 100n,
  floor_100: 10_000n,
  half_up_fen: 1n,
};

/** The share of an amount, exact until one rounding at the end; of a negative amount it is the negative of the positive's share. */
export function multiplyFen(share: Rate, amount: Fen, rounding: Rounding): Fen {
  const exact = share.numerator * (amount < 0n ? -amount : amount);
  const step = stepInFen[rounding];
  const divisor = share.denominator * step;
  const steps = rounding === "half_up_fen" ? (2n * exact + divisor) / (2n * divisor) : exact / divisor;
  return fen((amount < 0n ? -steps : steps) * step);
}
