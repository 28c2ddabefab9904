import { foreignCurrencyIn } from "./foreign-currency.ts";
import { toHalfWidth } from "./half-width.ts";
import { type Fen, fen, parseMoneyRounded } from "./money.ts";

/** What a number in the column has to be multiplied by to be yuan, as a word of money text; null when it is no yuan at all. */
export type MoneyUnit = "" | "千" | "万" | "百万" | "千万" | "亿" | "分";

const inYuan = /(百万|千万|[千万亿])元/;
// 万 alone is a unit only where nothing else stands: in brackets, or as the whole of what is stated.
const alone = /(?:^|\()(?:(?:金额)?单位:|人民币)?(百万|千万|[千万亿])(?:\)|$)/;
const inFen = /(?:^|\()(?:(?:金额)?单位:)?(?:人民币)?分(?:\)|$)|[-_/:,]分$/;

/** The unit that a text such as `金额(万元)`, `金额(分)` or `单位：万元` states, yuan when it states none; null for another currency. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const plain = toHalfWidth(text).replace(/\s/g, "");
  if (foreignCurrencyIn(plain) !== null) return null;
  if (inFen.test(plain)) return "分";
  return (inYuan.exec(plain)?.[1] ?? alone.exec(plain)?.[1] ?? "") as MoneyUnit; // the expressions list its words
}

/** An amount in fen, and whether it had to be rounded to them. */
export interface AmountInUnit {
  readonly amount: Fen;
  readonly rounded: boolean;
}

/** Exact fen of an amount that stands in a unit, or names one of its own; more decimals than fen are rounded half away from zero. Null where it is no amount. */
export function readInUnit(text: string, unit: MoneyUnit): AmountInUnit | null {
  const plain = /元/.test(text) && unit === "分" ? "" : unit;
  if (plain === "分") return readFen(text);
  const read = parseMoneyRounded(plain === "" || /[千万亿元]/.test(text) ? text : `${text}${plain}`);
  return read.ok ? read.value : null;
}

/** A hundredth of what the text says; fen have no decimals. */
function readFen(text: string): AmountInUnit | null {
  const read = parseMoneyRounded(text);
  if (!read.ok || read.value.rounded || read.value.amount % 100n !== 0n) return null;
  return { amount: fen(read.value.amount / 100n), rounded: false };
}
