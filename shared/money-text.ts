import { toHalfWidth } from "./half-width.ts";
import { err, ok, type Result } from "./result.ts";

/** An exact decimal number of yuan: `units` divided by ten to the power of `decimals`. */
export interface DecimalYuan {
  readonly units: bigint;
  readonly decimals: number;
}

/** Why a text does not state a number of yuan. */
export type MoneyTextProblem = "empty" | "not-a-number" | "bad-grouping";

const unitZeros: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };

const longestText = 60;
const figure = /^(?<whole>\d*|\d[\d, ]*\d)(?:\.(?<decimals>\d+))?$/;
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)$/;
const currency = "(?:人民币|RMB|CNY)? *¥?";
const unit = "(?:百万|千万|万亿|[百千万亿])";
const amount = new RegExp(
  `^(?<outer>[-+]?) *${currency} *(?<inner>[-+]?) *(?<figure>[\\d.][\\d., ]*?) *(?<unit>${unit}?) *(?:[元圆]? *[整正]?|RMB|CNY)$`,
  "i",
);

/** Reads the exact number of yuan that a person or a foreign file wrote; takes no other currency and guesses nothing. */
export function readMoneyText(text: string): Result<DecimalYuan, MoneyTextProblem> {
  const plain = simplify(text);
  if (plain === "") return err("empty");
  if (plain.length > longestText) return err("not-a-number");
  const bracketed = stripAccountingBrackets(plain);
  const parts = amount.exec(bracketed ?? plain)?.groups;
  if (parts === undefined) return err("not-a-number");
  const signs = `${bracketed === null ? "" : "-"}${parts.outer}${parts.inner}`;
  if (signs.length > 1) return err("not-a-number");
  const read = readFigure(parts.figure as string);
  return read.ok ? ok(scale(read.value, unitZeros[parts.unit as string] ?? 0, signs === "-")) : read;
}

function simplify(text: string): string {
  return toHalfWidth(text)
    .replace(/[\u2212\u2013]/g, "-")
    .replaceAll("萬", "万")
    .replaceAll("億", "亿")
    .replaceAll("圓", "圆")
    .replaceAll("人民幣", "人民币")
    .trim();
}

/** Accountants write minus 5 as `(5)` or `¥(5)`; the text without the brackets, or null when there are none. */
function stripAccountingBrackets(plain: string): string | null {
  const match = /^((?:人民币)? *¥?) *\(([^()]*)\)( *元?)$/.exec(plain);
  return match === null ? null : `${match[1]}${match[2]}${match[3]}`;
}

function readFigure(text: string): Result<DecimalYuan, MoneyTextProblem> {
  const parts = figure.exec(text)?.groups;
  const [whole, decimals] = [parts?.whole, parts?.decimals ?? ""];
  if (whole === undefined || whole + decimals === "") return err("not-a-number");
  if (/[, ]/.test(whole) && !grouped.test(whole)) return err("bad-grouping");
  return ok({ units: BigInt(whole.replace(/[, ]/g, "") + decimals), decimals: decimals.length });
}

function scale(read: DecimalYuan, zeros: number, negative: boolean): DecimalYuan {
  const units = read.units * 10n ** BigInt(zeros);
  return { units: negative ? -units : units, decimals: read.decimals };
}
