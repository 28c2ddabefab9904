import { type PageRow, piecesOf, rowsOf } from "../print/page-rows.ts";
import type { PrintedPage } from "../print/printed-page.ts";

const receipt = /^(?!.*(?:编号|号码|专用章|验证|提示|:)).{0,26}回单(?:凭证)?(?:\(.{1,12}\))?$/;
// Beside a label such a word says of what kind another paper is.
const voucher =
  /^(?!.*(?:编号|号码|:)).{0,26}(?:业务凭证|电子凭证|付款凭证|收款凭证|转账凭证|进账单|借记通知|贷记通知|(?:收|付)款通知)(?:\(.{1,12}\))?$/;

const titlesOf = (rows: readonly PageRow[]): readonly PageRow[] =>
  rows.flatMap((row) => {
    const pieces = piecesOf(row, 2);
    return pieces.filter(({ text }) => receipt.test(text) || (pieces.length === 1 && voucher.test(text)));
  });

/** The page cut into one for each receipt on it, each from its title down; none where no title of a receipt stands on it. */
export function receiptRegions(page: PrintedPage): readonly PrintedPage[] {
  const rows = rowsOf(page);
  const titles = distinctLines(titlesOf(rows));
  // What stands a little over a title belongs to it; the first receipt begins where the page does.
  const tops = titles.map((row, index) => (index === 0 ? 0 : row.y - row.size * 1.6));
  return tops.map((top, index) => {
    const bottom = tops[index + 1] ?? page.height + 1;
    return { ...page, signs: page.signs.filter(({ y }) => y >= top && y < bottom) };
  });
}

/** Titles that are lines of one: 样例银行 over 电子回单 (付款). */
const distinctLines = (titles: readonly PageRow[]): readonly PageRow[] =>
  titles.filter((row, index) => {
    const before = titles[index - 1];
    return before === undefined || row.y - before.y > row.size * 4;
  });
