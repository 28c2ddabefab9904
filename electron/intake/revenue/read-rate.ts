import type { Fen } from "../../../shared/money.ts";

/** A share as a fraction in millionths. */
export type Millionths = bigint & { readonly millionths: true };

const whole = 1_000_000n;

/** A share such as `30%`, `0.3` or, above one, `30`; null for anything that is no share between nothing and the whole. */
export function readRate(text: string): Millionths | null {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?\s*([%％]?)$/.exec(text.trim());
  if (match === null) return null;
  const [, units = "0", decimals = "", percent = ""] = match;
  const value = BigInt(units) * whole + BigInt(decimals.padEnd(6, "0"));
  // 1 may be one per cent or all: it says nothing.
  if (percent === "" && value === whole) return null;
  const share = percent !== "" || value > whole ? value / 100n : value;
  return share <= whole ? (share as Millionths) : null;
}

/** The share of an amount, rounded half away from zero to the fen. */
export function shareOf(amount: Fen, rate: Millionths): Fen {
  const magnitude = amount < 0n ? -amount : amount;
  const share = (magnitude * rate * 2n + whole) / (2n * whole);
  return (amount < 0n ? -share : share) as Fen;
}

/** What is left of the whole. */
export const restOf = (rate: Millionths): Millionths => (whole - rate) as Millionths;
