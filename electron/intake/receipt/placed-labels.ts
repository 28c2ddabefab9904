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
    const match = labelAt(row, at, places[at] ?? 0, found.at(-1));
    if (match === null) continue;
    found.push(match.label);
    at = match.end;
  }
  return found;
}

// A label with a colon needs no more than a single blank before it.
const blankBeforeColon = 0.18;

/** The label that begins at a sign, and the place of its last one or of the colon after it; null where none does. */
function labelAt(row: PageRow, at: number, place: number, last: FoundLabel | undefined) {
  if (!mayBegin(row, at, last, blankBeforeColon)) return null;
  for (const match of matchesAt(row, place)) {
    const end = at + match.length;
    const [first, final, next] = [row.signs[at], row.signs[end - 1], row.signs[end]];
    if (first === undefined || final === undefined || !endsLabel(final, next)) continue;
    const hasColon = next?.text === ":";
    if (!mayBegin(row, at, last, hasColon ? blankBeforeColon : 0.5) || isTornApart(row.signs.slice(at, end))) continue;
    const { right } = hasColon ? next : final;
    const label: FoundLabel = { label: match.label, x: first.x, right, y: first.y, size: first.size, row };
    return { label, end: hasColon ? end : end - 1 };
  }
  return null;
}

/** A label begins a line, or stands after a gap, a colon or another label; before a colon a single blank is gap enough. */
function mayBegin({ signs }: PageRow, at: number, last: FoundLabel | undefined, blank: number): boolean {
  const [before, sign] = [signs[at - 1], signs[at]];
  if (before === undefined || sign === undefined) return sign !== undefined;
  const follows = last !== undefined && last.right >= before.right;
  return follows || before.text === ":" || gap(before, sign) >= blank;
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

/** Every label whose words stand there: 付款方 and 账号 in two boxes of a line are read as 付款方账号, too. */
const matchesAt = ({ text }: PageRow, place: number) =>
  receiptLabels.flatMap(([label, expression]) => {
    const matched = new RegExp(expression);
    matched.lastIndex = place;
    const found = matched.exec(text)?.[0] ?? "";
    return found === "" ? [] : [{ label, length: [...found].length }];
  });
