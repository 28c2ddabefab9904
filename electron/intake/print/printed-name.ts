import { endsAsBody } from "./body-name.ts";
import type { PrintedRows } from "./labelled-value.ts";
import { below, findLabels, type PageRow, type PlacedLabel, piecesOf, rightOf, rowsOf, toRow } from "./page-rows.ts";
import type { PrintedPage } from "./printed-page.ts";
import { isSideHeading } from "./side-headings.ts";

/** Whether a text can be a party's name, and is no label of the form. */
export const isName = (text: string): boolean =>
  /\p{L}.*\p{L}/u.test(text) && !/(?:识别号|信用代码|地址|电话|开户行|账号|名称|项目|规格型号)[:/]?/.test(text);

/** The value at the beginning of a row; it ends at a wide gap, since what follows belongs to the next box. */
export const valueOn = (row: PageRow): PageRow | null =>
  piecesOf(row, 2.5).find(({ text }) => !isSideHeading(text)) ?? null;

/**
 * The name beside or under its label, up to `limit`. One of two rows is joined where the first fills its box, or is no whole name by
 * itself; otherwise it is null, since half a name would be a wrong one.
 */
export function nameBeside({ page, rows }: PrintedRows, label: PlacedLabel, limit: number): string | null {
  const around = rowsAround(page, label, limit);
  if (around !== null) return joinRows(around[0], around[1], limit);
  const beside = valueOn(rightOf(page, label, limit));
  if (beside === null) {
    const under = valueOn(below(page, label, limit))?.text ?? "";
    return isName(under) ? under : null;
  }
  const more = continuation({ page, rows }, label, beside, limit);
  if (more === null) return isName(beside.text) ? beside.text : null;
  return joinRows(beside, more, limit);
}

const rightEnd = ({ signs }: PageRow): number => signs.at(-1)?.right ?? 0;
const leftEnd = ({ signs }: PageRow): number => signs[0]?.x ?? 0;

function joinRows(first: PageRow, second: PageRow, limit: number): string | null {
  const whole = `${first.text}${second.text}`;
  const isFull = limit - rightEnd(first) < first.size * 4;
  const isHalf = !endsAsBody(first.text) && endsAsBody(whole);
  return (isFull || isHalf) && isName(whole) ? whole : null;
}

/** The two rows between which the label stands, halfway up a box of two; null where a row stands on its line. */
function rowsAround(
  page: PrintedPage,
  { right, y, size }: PlacedLabel,
  limit: number,
): readonly [PageRow, PageRow] | null {
  const near = page.signs.filter(
    (sign) => Math.abs(sign.y - y) < size * 1.1 && sign.x >= right - size * 0.3 && sign.x < limit,
  );
  const [first, second, ...more] = rowsOf({ ...page, signs: near }).flatMap((row) => valueOn(row) ?? []);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const isHalfway = Math.abs(y - first.y - (second.y - y)) < size * 0.4 && y - first.y > size * 0.25;
  return isHalfway && Math.abs(leftEnd(first) - leftEnd(second)) < size * 1.2 ? [first, second] : null;
}

const otherLabel = /识别号|信用代码|地址|电话|开户行|账号/;
// Where name and number are one text, the next label begins in the line that the name ends on.
const nextLabel = /统一社会|纳税人识别/;

/** The line that begins close under a value, or under its label, and is none with a label of its own; null where there is none. */
function continuation({ page, rows }: PrintedRows, label: PlacedLabel, value: PageRow, limit: number): PageRow | null {
  const { y, size } = value;
  const near = page.signs.filter((sign) => sign.y > y + size * 0.6 && sign.y < y + size * 1.7 && sign.x < limit);
  const starts = rowsOf({ ...page, signs: near }).flatMap((row) => piecesOf(row, 1));
  const next = starts.find((row) => [leftEnd(value), label.x].some((x) => Math.abs(leftEnd(row) - x) < size * 1.2));
  if (next === undefined || isSideHeading(next.text) || otherLabel.test(next.text)) return null;
  const isOther = findLabels(rows, otherLabel).some(
    (one) => Math.abs(one.y - next.y) < size * 0.6 && one.x <= leftEnd(value) + size,
  );
  return isOther ? null : beforeLabel(next);
}

function beforeLabel(row: PageRow): PageRow | null {
  const end = row.text.search(nextLabel);
  if (end < 0) return row;
  return end === 0 ? null : toRow(row.signs.slice(0, end));
}
