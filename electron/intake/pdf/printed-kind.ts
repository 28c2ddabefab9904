import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import type { PageRow } from "./page-rows.ts";
import { piecesOf } from "./page-rows.ts";

// A title is a line's own piece: prose that mentions an invoice goes on before or after it.
const titles: readonly (readonly [RegExp, InvoiceKind])[] = [
  [/^电子发票\(增值税专用发票\)$/, "digital-special"],
  [/^电子发票\(普通发票\)$/, "digital-ordinary"],
  [/^\S{0,8}增值税(?:电子)?专用发票$/, "vat-special"],
  [/^\S{0,8}增值税(?:电子)?普通发票$/, "vat-ordinary"],
];

/** The kind that a page's title states; null where there is none, so that the page is no invoice. */
export function printedKind(rows: readonly PageRow[], height: number): InvoiceKind | null {
  const upper = rows.filter(({ y }) => y < height * 0.4).flatMap((row) => piecesOf(row, 1.5));
  const found = titles.flatMap(([title, kind]) => (upper.some(({ text }) => title.test(text)) ? [kind] : []));
  const [kind] = found;
  if (kind === undefined || found.length > 1) return null;
  return rows.some(({ text }) => /通行日期起|^通行费/.test(text)) ? "toll" : kind;
}
