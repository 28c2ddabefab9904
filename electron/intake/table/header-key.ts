import { toHalfWidth } from "../../../shared/half-width.ts";

/**
 * A column title without blanks, in half width, 帐 as 账, without the English that some banks add in square brackets and without the
 * star that marks what a form demands.
 */
export const headerKey = (title: string): string =>
  toHalfWidth(title)
    .replace(/\s/g, "")
    .replace(/\[.*$/, "")
    .replaceAll("帐", "账")
    .replace(/^[*#]+|[*:]+$/g, "")
    .toLowerCase();

const unitWord = "(?:人民币)?(?:百万|千万|[千万亿])?元";

/** The key without what stands in round brackets, and without a unit behind a sign: `借方发生额(支取)` → `借方发生额`. */
export const bareKey = (key: string): string =>
  key.replace(/\([^()]*\)/g, "").replace(new RegExp(`[-_/:,]?(?:${unitWord})$|[-_/:,]分$`), "");

/** What a number in the column has to be multiplied by to be yuan, as a word of money text; null when it is no yuan at all. */
export type MoneyUnit = "" | "千" | "万" | "百万" | "千万" | "亿" | "分";

const foreign = /美元|港币|港元|欧元|日元|英镑|澳元|加元|新加坡元|usd|hkd|eur|jpy|gbp|\$|€/i;
const inYuan = /(百万|千万|[千万亿])元/;
// 万 alone is a unit only where nothing else stands: in brackets, or as the whole of what is stated.
const alone = /(?:^|\()(?:(?:金额)?单位:|人民币)?(百万|千万|[千万亿])(?:\)|$)/;
const inFen = /(?:^|\()(?:(?:金额)?单位:)?(?:人民币)?分(?:\)|$)|[-_/:,]分$/;

/** The unit that a text such as `金额(万元)`, `金额(分)` or `单位：万元` states, yuan when it states none; null for another currency. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const plain = toHalfWidth(text).replace(/\s/g, "");
  if (foreign.test(plain)) return null;
  if (inFen.test(plain)) return "分";
  return (inYuan.exec(plain)?.[1] ?? alone.exec(plain)?.[1] ?? "") as MoneyUnit; // the expressions list its words
}
