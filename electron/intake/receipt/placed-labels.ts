import type { PageRow } from "../print/page-rows.ts";
import type { PlacedSign } from "../print/printed-page.ts";
import { type ReceiptLabel, receiptLabels } from "./receipt-labels.ts";

/** A label of a receipt where it stands, with the row that it is in. */
export interface FoundLabel {
  readonly label: ReceiptLabel;
  readonly x: number;
  /** Where the label and the colon after it end. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly row: PageRow;
}

/** Every label of the rows, from top to bottom and from left to right. */
export const findReceiptLabels = (rows: readonly PageRow[]): readonly FoundLabel[] => rows.flatMap(labelsOf);

function labelsOf(row: PageRow): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  const places = placesOf(row);
  for (let at = 0; at < row.signs.length; at += 1) {
    if (!mayBegin(row, at, found.at(-1))) continue;
    const match = matchAt(row, places[at] ?? 0);
    const end = at + (match?.length ?? 0);
    const [first, final, next] = [row.signs[at], row.signs[end - 1], row.signs[end]];
    if (match === null || first === undefined || final === undefined || !endsLabel(final, next)) continue;
    if (isTornApart(row.signs.slice(at, end))) continue;
    const colon = next?.text === ":" ? next : final;
    found.push({ label: match.label, x: first.x, right: colon.right, y: first.y, size: first.size, row });
    at = colon === final ? end - 1 : end;
  }
  return found;
}

/** A label begins a line, or stands after a gap, a colon or another label. */
function mayBegin({ signs }: PageRow, at: number, last: FoundLabel | undefined): boolean {
  const [before, sign] = [signs[at - 1], signs[at]];
  if (before === undefined || sign === undefined) return sign !== undefined;
  const follows = last !== undefined && last.right >= before.right;
  return follows || before.text === ":" || gap(before, sign) >= 0.5;
}

const gap = (left: PlacedSign, right: PlacedSign): number => (right.x - left.right) / Math.min(left.size, right.size);

// A label ends at a colon, a bracket, a gap, or where nothing follows; 账户服务费 is no 账户.
const endsLabel = (final: PlacedSign, next: PlacedSign | undefined): boolean =>
  final.text === ":" || final.text === ")" || next === undefined || next.text === ":" || gap(final, next) > 0.25;

// 户 名 has a blank within; 转账 at the end of one value and 用途 after it are no 转账用途.
const isTornApart = (signs: readonly PlacedSign[]): boolean =>
  signs.some((sign, index) => index > 0 && gap(signs[index - 1] as PlacedSign, sign) > 2.5);

/** Where each sign begins in the row's text; signs outside Unicode's first plane take two places. */
function placesOf({ signs }: PageRow): readonly number[] {
  let length = 0;
  return signs.map(({ text }) => {
    const place = length;
    length += text.length;
    return place;
  });
}

function matchAt({ text }: PageRow, place: number): { readonly label: ReceiptLabel; readonly length: number } | null {
  for (const [label, expression] of receiptLabels) {
    const matched = new RegExp(expression);
    matched.lastIndex = place;
    const found = matched.exec(text)?.[0];
    if (found !== undefined && found !== "") return { label, length: [...found].length };
  }
  return null;
}
