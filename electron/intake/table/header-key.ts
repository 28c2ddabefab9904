import { toHalfWidth } from "../../../shared/half-width.ts";

/** A column title without blanks, in half width, 帐 as 账, and without the English that some banks add in square brackets. */
export const headerKey = (title: string): string =>
  toHalfWidth(title).replace(/\s/g, "").replace(/\[.*$/, "").replaceAll("帐", "账").toLowerCase();

/** The key without what stands in round brackets: `借方发生额(支取)` → `借方发生额`. */
export const bareKey = (key: string): string => key.replace(/\([^()]*\)/g, "");

/** What a number in the column has to be multiplied by to be yuan, as a word of money text; null when it is no yuan at all. */
export type MoneyUnit = "" | "千" | "万" | "百万" | "千万" | "亿";

const foreign = /美元|港币|港元|欧元|日元|英镑|usd|hkd|eur|jpy|gbp|\$|€/i;

/** The unit that a text such as `金额(万元)` or `单位：万元` states, yuan when it states none; null for another currency. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  if (foreign.test(text)) return null;
  return (/(百万|千万|[千万亿])元/.exec(text)?.[1] ?? "") as MoneyUnit; // the expression lists its words
}
