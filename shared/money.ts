import { type DecimalYuan, type MoneyTextProblem, readMoneyText } from "./money-text.ts";
import { err, ok, type Result } from "./result.ts";

declare const fenBrand: unique symbol;

/** An amount of money in integer fen (1 yuan = 100 fen). A bigint, so that no sum and no product is ever inexact. */
export type Fen = bigint & { readonly [fenBrand]: true };

/** Why a text is not an amount of money; "more-than-two-decimals" is what does not come out at whole fen. */
export type MoneyProblem = MoneyTextProblem | "more-than-two-decimals" | "too-large";

/** Brands a whole number of fen. */
export const fen = (amount: bigint | number): Fen => BigInt(amount) as Fen;

/** No money. */
export const zeroFen: Fen = fen(0);

/** The sum of two amounts. */
export const addFen = (a: Fen, b: Fen): Fen => (a + b) as Fen;

/** The first amount less the second. */
export const subtractFen = (a: Fen, b: Fen): Fen => (a - b) as Fen;

/** The amount with its sign turned. */
export const negateFen = (a: Fen): Fen => -a as Fen;

/** The amount without its sign. */
export const absoluteFen = (a: Fen): Fen => (a < 0n ? -a : a) as Fen;

/** The sum of all amounts; zero of none. */
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total as Fen;
};

/** The smaller amount. */
export const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** The greater amount. */
export const maxFen = (a: Fen, b: Fen): Fen => (a > b ? a : b);

/** Yuan with two decimals and no separators, as every file of the tool writes money: `-1234.50`. */
export function fenToYuanText(amount: Fen): string {
  const sign = amount < 0n ? "-" : "";
  const digits = absoluteFen(amount).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** For a person: `1,234.50`, in yuan. */
export function formatYuan(amount: Fen): string {
  return fenToYuanText(amount).replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}

const plainYuan = /^(\d+)(?:\.(\d{1,2}))?$/;

/** Reads machine-written yuan (`1234.5`, no sign, no separators, at most two decimals); null when the text is anything else. */
export function parsePlainYuan(text: string): Fen | null {
  const match = plainYuan.exec(text);
  if (match === null) return null;
  return fen(BigInt(match[1] as string) * 100n + BigInt((match[2] ?? "").padEnd(2, "0")));
}

/** Reads machine-written yuan that may be negative (`-1234.50`); null when the text is anything else. */
export function parseSignedYuan(text: string): Fen | null {
  const amount = parsePlainYuan(text.startsWith("-") ? text.slice(1) : text);
  return amount !== null && text.startsWith("-") ? negateFen(amount) : amount;
}

/**
 * Reads an amount as a person or a foreign file writes it: `￥1 234.56`, `12.3万元`, `（123.45）`. Never rounds and never guesses:
 * the tests list every form that is taken or refused.
 */
export function parseMoney(text: string): Result<Fen, MoneyProblem> {
  const read = parseMoneyRounded(text);
  if (!read.ok) return read;
  return read.value.rounded ? err("more-than-two-decimals") : ok(read.value.amount);
}

/** As `parseMoney`, for files that carry more decimals than fen: rounds half away from zero and says whether it had to. */
export function parseMoneyRounded(
  text: string,
): Result<{ readonly amount: Fen; readonly rounded: boolean }, MoneyProblem> {
  const read = readMoneyText(text);
  if (!read.ok) return read;
  const [amount, rounded] = [roundToFen(read.value), !isWholeFen(read.value)];
  return absoluteFen(amount) >= tooLarge ? err("too-large") : ok({ amount, rounded });
}

// Sixteen digits of yuan are an account number in the wrong column; records hold at most fifteen.
const tooLarge = 10n ** 17n;

const isWholeFen = ({ units, decimals }: DecimalYuan): boolean => (units * 100n) % 10n ** BigInt(decimals) === 0n;

function roundToFen({ units, decimals }: DecimalYuan): Fen {
  const one = 10n ** BigInt(decimals);
  const magnitude = ((units < 0n ? -units : units) * 200n + one) / (2n * one);
  return fen(units < 0n ? -magnitude : magnitude);
}
