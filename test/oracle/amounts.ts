import type { Choices } from "./facts.ts";

/** So many 万元, in fen. */
export const wan = (n: bigint): bigint => n * 1_000_000n;

/** The smaller of two amounts in fen. */
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The sum of amounts in fen; nothing sums to 0. */
export const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, one) => sum + one, 0n);

/** `percent` % of non-negative fen, rounded once as the choice `rounding` says. */
export function percentOf(base: bigint, percent: bigint, choices: Choices): bigint {
  const hundredths = base * percent;
  switch (choices.get("rounding")) {
    case "floor_fen":
      return hundredths / 100n;
    case "floor_yuan":
      return (hundredths / 10_000n) * 100n;
    case "floor_100":
      return (hundredths / 1_000_000n) * 10_000n;
    case "half_up_fen":
      return total([hundredths, 50n]) / 100n;
    default:
      throw new Error("rounding must be chosen before an amount is computed");
  }
}

/** Non-negative fen as yuan text with two decimals. */
export function yuan(fen: bigint): string {
  const digits = fen.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen of a yuan text with at most two decimals; null for anything else. */
export function fenOf(text: unknown): bigint | null {
  if (typeof text !== "string") return null;
  const parts = /^([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(text);
  if (parts === null || text.endsWith("\n")) return null;
  return BigInt(`${parts[1]}${(parts[2] ?? "").padEnd(2, "0")}`);
}
