import { parseDateText } from "../../../shared/dates.ts";
import { addFen, parseSignedYuan } from "../../../shared/money.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";

/** What an issuer's own entries in the PDF say of a 数电票, its number first. */
export interface PrivateKeys extends VoucherClaims {
  readonly number: string;
}

/** The names of those entries. */
export const keyNames: readonly string[] = [
  ...["InvoiceNumber", "IssueTime", "TotalAmWithoutTax", "TotalTaxAm", "TotalTax-includedAmount"],
  ...["BuyerIdNum", "SellerIdNum"],
];

/** The invoice that the entries state; null without a number of 20 digits. Amounts count only when they add up. */
export function readPrivateKeys(entries: ReadonlyMap<string, string>): PrivateKeys | null {
  const textOf = (name: string): string => entries.get(name)?.trim() ?? "";
  const number = textOf("InvoiceNumber");
  if (!/^\d{20}$/.test(number)) return null;
  const idOf = (name: string): string | null => (/^[0-9A-Z]{15,20}$/.test(textOf(name)) ? textOf(name) : null);
  const fields = {
    number,
    issuedOn: parseDateText(textOf("IssueTime")),
    ...readAmounts(textOf),
    buyerTaxId: idOf("BuyerIdNum"),
    sellerTaxId: idOf("SellerIdNum"),
  };
  return { number, source: "pdf", fields };
}

function readAmounts(textOf: (name: string) => string): VoucherClaims["fields"] {
  const amountExTax = parseSignedYuan(textOf("TotalAmWithoutTax"));
  const taxAmount = parseSignedYuan(textOf("TotalTaxAm"));
  const total = parseSignedYuan(textOf("TotalTax-includedAmount"));
  const addUp = amountExTax !== null && taxAmount !== null && total === addFen(amountExTax, taxAmount);
  if (!addUp) return {};
  // No tax is written as zero here, and as asterisks on the page.
  return { amountExTax, total, taxAmount: taxAmount === 0n ? null : taxAmount };
}
