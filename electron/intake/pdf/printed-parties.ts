import { below, findLabels, type PageRow, type PlacedLabel, piecesOf, rightOf, rowsOf } from "./page-rows.ts";
import type { PdfPage } from "./pdf-page.ts";
import { isSideHeading } from "./side-headings.ts";

/** What is printed of the two parties; null where nothing is, or where it is not clear whose it is. */
export interface PrintedParties {
  readonly buyerName: string | null;
  readonly buyerTaxId: string | null;
  readonly sellerName: string | null;
  readonly sellerTaxId: string | null;
}

// 项目名称 and 货物或应税劳务、服务名称 head the table.
const nameLabel = /(?<![目务品、])名称:?/;
const taxIdLabel = /(?:统一社会信用代码\/)?纳税人识别号:?/;

/** The parties by where their labels stand: side by side, or one above the other as on the older forms. */
export function printedParties(page: PdfPage, rows: readonly PageRow[]): PrintedParties {
  const names = sides(findLabels(rows, nameLabel));
  const ids = sides(findLabels(rows, taxIdLabel));
  const readAt = (label: PlacedLabel, limit: number, isValue: (text: string) => boolean): string | null => {
    const beside = valueOn(rightOf(page, label, limit));
    if (beside !== null) return isValue(beside.text) && !goesOn(page, beside, limit) ? beside.text : null;
    const under = valueOn(below(page, label, limit))?.text ?? "";
    return isValue(under) ? under : null;
  };
  const pair = (labels: typeof names, isValue: (text: string) => boolean) =>
    labels === null
      ? [null, null]
      : [
          readAt(labels.buyer, labels.sideBySide ? labels.seller.x : page.width, isValue),
          readAt(labels.seller, page.width, isValue),
        ];
  const [buyerName = null, sellerName = null] = pair(names, isName);
  const [buyerTaxId = null, sellerTaxId = null] = pair(ids, isTaxId);
  return { buyerName, buyerTaxId, sellerName, sellerTaxId };
}

const isName = (text: string): boolean =>
  /\p{L}.*\p{L}/u.test(text) && !/(?:识别号|信用代码|地址|电话|开户行|账号|名称|项目|规格型号)[:/]?/.test(text);
const isTaxId = (text: string): boolean => /^[0-9A-Z]{15,20}$/.test(text);

interface Sides {
  readonly buyer: PlacedLabel;
  readonly seller: PlacedLabel;
  readonly sideBySide: boolean;
}

function sides(labels: readonly PlacedLabel[]): Sides | null {
  const [first, second, ...more] = labels;
  // One label or three: which of them is whose would be a guess.
  if (first === undefined || second === undefined || more.length > 0) return null;
  const sideBySide = Math.abs(first.y - second.y) < first.size * 2;
  const inOrder = sideBySide ? first.x < second.x : first.y < second.y;
  return inOrder ? { buyer: first, seller: second, sideBySide } : { buyer: second, seller: first, sideBySide };
}

// The value ends at a wide gap: what follows belongs to the next box.
const valueOn = (row: PageRow): PageRow | null => piecesOf(row, 2.5).find(({ text }) => !isSideHeading(text)) ?? null;

/** Whether a line begins close under a value: half a name would be a wrong one. */
function goesOn(page: PdfPage, { y, size, signs: [first] }: PageRow, limit: number): boolean {
  const near = page.signs.filter((sign) => sign.y > y + size * 0.6 && sign.y < y + size * 1.7 && sign.x < limit);
  const starts = rowsOf({ ...page, signs: near }).flatMap((row) => piecesOf(row, 1));
  return starts.some(({ signs: [sign] }) => Math.abs((sign?.x ?? 0) - (first?.x ?? 0)) < size * 1.2);
}
