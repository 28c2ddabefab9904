import type { PlacedSign, PrintedPage } from "./printed-page.ts";

/** Signs on one line of the page, from left to right; `text` holds them without blanks, a sign each. */
export interface PageRow {
  readonly y: number;
  readonly size: number;
  readonly signs: readonly PlacedSign[];
  readonly text: string;
}

/** The row that the signs make; signs printed twice for boldness count once. */
export function toRow(signs: readonly PlacedSign[]): PageRow {
  const sorted = [...signs].sort((left, right) => left.x - right.x);
  const single = sorted.filter((sign, index) => !isEcho(sign, sorted[index - 1]));
  const first = single[0];
  return { y: first?.y ?? 0, size: first?.size ?? 0, signs: single, text: single.map(({ text }) => text).join("") };
}

const isEcho = (sign: PlacedSign, before: PlacedSign | undefined): boolean =>
  before !== undefined && before.text === sign.text && sign.x - before.x < sign.size * 0.25;

/** The rows of a page from top to bottom. */
export function rowsOf(page: PrintedPage): readonly PageRow[] {
  const rows: PlacedSign[][] = [];
  for (const sign of [...page.signs].sort((above, below) => above.y - below.y)) {
    const current = rows.at(-1);
    const first = current?.[0];
    if (current !== undefined && first !== undefined && sign.y - first.y < sameRow(first, sign)) current.push(sign);
    else rows.push([sign]);
  }
  return rows.map(toRow);
}

// The smaller print decides: a large title must not draw the lines beside it together.
const sameRow = (first: PlacedSign, sign: PlacedSign): number => Math.max(2, Math.min(first.size, sign.size) * 0.45);

/** A row's pieces: signs between which there is no gap wider than so many times their size. */
export function piecesOf(row: PageRow, gap: number): readonly PageRow[] {
  const pieces: PlacedSign[][] = [];
  for (const sign of row.signs) {
    const last = pieces.at(-1)?.at(-1);
    if (last !== undefined && sign.x - last.right < gap * Math.min(sign.size, last.size)) pieces.at(-1)?.push(sign);
    else pieces.push([sign]);
  }
  return pieces.map(toRow);
}

/** A label where it stands, with its right end and the row that it is in. */
export interface PlacedLabel {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly row: PageRow;
}

/** Every place of a label, which may have blanks within; from top to bottom, then from left to right. */
export const findLabels = (rows: readonly PageRow[], label: RegExp): readonly PlacedLabel[] =>
  rows.flatMap((row) =>
    [...row.text.matchAll(new RegExp(label, "g"))].flatMap(({ index, 0: found }) => {
      const [from, to] = [signIndex(row, index), signIndex(row, index + found.length - 1)];
      const [first, last] = [row.signs[from], row.signs[to]];
      return first === undefined || last === undefined
        ? []
        : [{ x: first.x, right: last.right, y: first.y, size: first.size, row }];
    }),
  );

// Signs outside Unicode's first plane take two places in a text.
function signIndex({ signs }: PageRow, place: number): number {
  let length = 0;
  return signs.findIndex(({ text }) => {
    length += text.length;
    return length > place;
  });
}

/** What stands on the label's line from its end up to `limit`; where two lines are as near as that, the nearer one. */
export function rightOf(page: PrintedPage, { right, y, size }: PlacedLabel, limit = page.width): PageRow {
  const near = page.signs.filter(
    (sign) => Math.abs(sign.y - y) < size * 0.6 && sign.x >= right - size * 0.3 && sign.x < limit - size * 0.3,
  );
  const [nearest] = rowsOf({ ...page, signs: near }).toSorted((one, other) => distance(one) - distance(other));
  return nearest ?? toRow([]);

  function distance(row: PageRow): number {
    return Math.min(...row.signs.map((sign) => Math.abs(sign.y - y)));
  }
}

/** The next line under a label that has anything between its left end and `limit`; empty when none is near. */
export function below(page: PrintedPage, { x, y, size }: PlacedLabel, limit = page.width): PageRow {
  const near = page.signs.filter(
    (sign) => sign.y > y + size * 0.6 && sign.y < y + size * 2.5 && sign.x >= x - size && sign.x < limit - size * 0.3,
  );
  return rowsOf({ ...page, signs: near })[0] ?? toRow([]);
}
