import { toHalfWidth } from "./half-width.ts";

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

/** The key without what stands in round brackets, without a unit behind a sign and without English: `借方发生额(支取)` → `借方发生额`, `日期Date` → `日期`. */
export const bareKey = (key: string): string =>
  key
    .replace(/\([^()]*\)/g, "")
    .replace(new RegExp(`[-_/:,]?(?:${unitWord})$|[-_/:,]分$`), "")
    .replace(/(?<=[\u4e00-\u9fff])[-_/|]?[a-z][a-z.'/&]*$/, "");

const note = String.raw`(?:\([^()]*\))?(?::.{0,30})?`;
const total = new RegExp(
  `^(?:以上|本期|本次|本月|本表|全部|各项|预算|总)?(?:合计|总计|共计|总预算|总额|总和|grandtotal|total)(?:金额|人民币|费用|大写)*${note}元?$`,
  "i",
);
const subtotal = new RegExp(`^(?:.{0,30}小计|本页(?:合计|总计)|(?:本年|本季|截至.{1,12})?累计)${note}$`);
const namedSum = new RegExp(`^.{1,40}(?:合计|总计|汇总|小结)(?:金额)?${note}元?$`);

const bare = (cell: string): string => toHalfWidth(cell).replace(/\s/g, "");

/** Whether a cell says that its row is the grand total; `isSubtotal` that it is a partial one. */
export const isTotal = (cell: string): boolean => total.test(bare(cell));

/** Whether a cell says that its row sums up only the rows before it. */
export const isSubtotal = (cell: string): boolean => subtotal.test(bare(cell));

/** Whether the name of a line is that of a sum (拍摄费用合计); it is one only where lines stand above it that it can sum up. */
export const isNamedSum = (name: string): boolean => namedSum.test(bare(name));

/** Whether the name of a line says that it is a part of the line above (其中：主演). */
export const isPartOfAbove = (name: string): boolean => /^其中(?:[:,]|$)/.test(bare(name));
