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

/** The key without what stands in round brackets, and without a unit behind a sign: `借方发生额(支取)` → `借方发生额`. */
export const bareKey = (key: string): string =>
  key.replace(/\([^()]*\)/g, "").replace(new RegExp(`[-_/:,]?(?:${unitWord})$|[-_/:,]分$`), "");

/** Whether a cell says that its row is the grand total; `isSubtotal` that it is a partial one. */
export const isTotal = (cell: string): boolean =>
  /^(?:合计|总计|总合计|共计|total)[:：()（）元]*$/i.test(cell.replace(/\s/g, ""));

/** Whether a cell says that its row sums up only the rows before it. */
export const isSubtotal = (cell: string): boolean => /^(?:.{0,12})?小计[:：]?$/.test(cell.replace(/\s/g, ""));
