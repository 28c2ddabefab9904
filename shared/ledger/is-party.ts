import { toPlainCode } from "../half-width.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Studio } from "../model/studio.ts";

// Names differ in the width of their brackets from one system to the next.
function isSame(a: string | null, b: string): boolean | null {
  const [left, right] = [toPlainCode(a ?? ""), toPlainCode(b)];
  return left === "" || right === "" ? null : left === right;
}

/** Whether the applicant is the buyer: by tax number, else by name; null when neither can be told. */
export const isBuyer = (invoice: Pick<Invoice, "buyerTaxId" | "buyerName">, studio: Studio): boolean | null =>
  isSame(invoice.buyerTaxId, studio.creditCode) ?? isSame(invoice.buyerName, studio.name);

/** Whether a name is the applicant's; null where one of the two is not known. */
export const isApplicantName = (name: string | null, studio: Pick<Studio, "name">): boolean | null =>
  isSame(name, studio.name);

/** Whether the applicant issued the invoice to somebody else (销项发票): income, no cost. */
export function isSale(
  invoice: Pick<Invoice, "buyerTaxId" | "buyerName" | "sellerTaxId" | "sellerName">,
  studio: Studio,
): boolean {
  const isSeller = isSame(invoice.sellerTaxId, studio.creditCode) ?? isSame(invoice.sellerName, studio.name);
  return isSeller === true && isBuyer(invoice, studio) !== true;
}
