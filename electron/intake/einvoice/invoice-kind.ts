import type { InvoiceKind } from "../../../shared/model/invoice.ts";

// The last two digits of a code of twelve.
const kindByEnd: Readonly<Record<string, InvoiceKind>> = { "11": "vat-ordinary", "12": "toll", "13": "vat-special" };

/** The kind of an older invoice by its code of twelve digits; null where the code does not say it. */
export const kindOfCode = (code: string | null): InvoiceKind | null =>
  (code?.length === 12 ? kindByEnd[code.slice(10)] : undefined) ?? null;

/** The kind by a title or a name of the kind (增值税专用发票); null where it names none or two. */
export function kindOfTitle(title: string, digital: boolean): InvoiceKind | null {
  if (/通行费/.test(title)) return "toll";
  const [special, ordinary] = [/专用发票|专票/.test(title), /普通发票|普票/.test(title)];
  if (special === ordinary) return null;
  if (digital) return special ? "digital-special" : "digital-ordinary";
  return special ? "vat-special" : "vat-ordinary";
}

/** The kind by the label of a 数电票: 01 special, 02 ordinary; null for anything else. */
export const kindOfLabel = (label: string | null): InvoiceKind | null => {
  if (label === "01") return "digital-special";
  return label === "02" ? "digital-ordinary" : null;
};
