import { below, findLabels, type PageRow, type PlacedLabel, rightOf } from "./page-rows.ts";
import { nameBeside, valueOn } from "./printed-name.ts";
import type { PlacedSign, PrintedPage } from "./printed-page.ts";
import { isSideHeading } from "./side-headings.ts";

/** What is printed of the two parties; null where nothing is, or where it is not clear whose it is. */
export interface PrintedParties {
  readonly buyerName: string | null;
  readonly buyerTaxId: string | null;
  readonly sellerName: string | null;
  readonly sellerTaxId: string | null;
}

/** Where the parties are looked for: the page, the rows that may name them, and the headings beside their boxes. */
export interface PartyPlaces {
  readonly page: PrintedPage;
  readonly rows: readonly PageRow[];
  readonly headings: readonly PlacedSign[];
}

// 项目名称 and 货物或应税劳务、服务名称 head the table.
const nameLabel = /(?<![目务品物、位户])名称:?/;
// A narrow cell breaks it before its last word.
const taxIdLabel = /(?:(?:统一社会信用代码\/)?纳税人)?识别号:?/;

/** The parties by where their labels stand: side by side, or one above the other as on the older forms. */
export function printedParties({ page, rows, headings }: PartyPlaces): PrintedParties {
  const [names, ids] = [findLabels(rows, nameLabel), findLabels(rows, taxIdLabel)].map((all) => sides(all, headings));
  const nameAt = (label: PlacedLabel, limit: number): string | null => nameBeside({ page, rows }, label, limit);
  const idAt = (label: PlacedLabel, limit: number): string | null => {
    const beside = valueOn(rightOf(page, label, limit)) ?? valueOn(below(page, label, limit));
    return beside === null ? null : taxIdFrom(page, beside, limit);
  };
  const [buyerName = null, sellerName = null] = readBoth(names ?? null, nameAt);
  const [buyerTaxId = null, sellerTaxId = null] = readBoth(ids ?? null, idAt);
  return { buyerName, buyerTaxId, sellerName, sellerTaxId };

  function readBoth(both: Sides | null, read: typeof nameAt): readonly (string | null)[] {
    if (both === null) return [];
    return [both.buyer, both.seller].map((label) => read(label, limitOf(label, both)));
  }

  // The next box begins at the other label, or at the heading of 密码区.
  function limitOf(label: PlacedLabel, { buyer, seller, sideBySide }: Sides): number {
    const next = [buyer, seller].find(({ x }) => x > label.right)?.x;
    if (sideBySide) return next ?? page.width;
    const cipher = headings.filter(({ text, x, y }) => text === "密" && x > label.right && Math.abs(y - label.y) < 60);
    return cipher[0]?.x ?? page.width;
  }
}

/** Whether a text has the form of a taxpayer's number, of any age. */
export const isTaxId = (text: string): boolean => /^[0-9A-Z]{15,20}$/.test(text);

/** The number that a row begins with; the end of one that a narrow cell broke stands right under its beginning. */
function taxIdFrom(page: PrintedPage, row: PageRow, limit: number): string | null {
  const begun = /^[0-9A-Z]{9,20}/.exec(row.text)?.[0] ?? "";
  const rest = row.text.slice(begun.length);
  // Of what follows on the line only the heading of the next box may touch it.
  if (rest !== "" && !isSideHeading(rest)) return null;
  const [first] = row.signs;
  if (begun.length >= 18 || first === undefined) return isTaxId(begun) ? begun : null;
  const end = valueOn(below(page, { ...first, row }, limit));
  const isEnd =
    end !== null && /^[0-9A-Z]{1,9}$/.test(end.text) && Math.abs((end.signs[0]?.x ?? 0) - first.x) < first.size * 0.6;
  const whole = isEnd ? `${begun}${end.text}` : begun;
  return isTaxId(whole) ? whole : null;
}

interface Sides {
  readonly buyer: PlacedLabel;
  readonly seller: PlacedLabel;
  readonly sideBySide: boolean;
}

function sides(labels: readonly PlacedLabel[], headings: readonly PlacedSign[]): Sides | null {
  const [first, second, ...more] = labels;
  // One label or three: which of them is whose would be a guess.
  if (first === undefined || second === undefined || more.length > 0) return null;
  const sideBySide = Math.abs(first.y - second.y) < first.size * 2;
  const inOrder = sideBySide ? first.x < second.x : first.y < second.y;
  const isTurned = sellerComesFirst(headings, sideBySide);
  return inOrder === !isTurned
    ? { buyer: first, seller: second, sideBySide }
    : { buyer: second, seller: first, sideBySide };
}

// Who buys up farm produce issues the invoice, and some forms set the seller to the left then.
function sellerComesFirst(headings: readonly PlacedSign[], sideBySide: boolean): boolean {
  const [buyer, seller] = ["购", "销"].map((sign) => headings.find(({ text }) => text === sign));
  if (buyer === undefined || seller === undefined) return false;
  return sideBySide ? seller.x < buyer.x - buyer.size * 3 : seller.y < buyer.y - buyer.size * 3;
}
