import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import { addFen, type Fen, parseSignedYuan } from "../../../shared/money.ts";

/** What an issuer's own entries in the PDF say of a 数电票. Null where they are absent or unreadable. */
export interface PrivateKeys {
  readonly number: string;
  readonly issuedOn: LocalDate | null;
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
  readonly total: Fen | null;
  readonly buyerTaxId: string | null;
  readonly sellerTaxId: string | null;
}

/** The invoice that the entries state; null without a number of 20 digits. Amounts count only when they add up. */
export function readPrivateKeys(entries: ReadonlyMap<string, string>): PrivateKeys | null {
  const textOf = (name: string): string => entries.get(name)?.trim() ?? "";
  const number = textOf("InvoiceNumber");
  if (!/^\d{20}$/.test(number)) return null;
  const idOf = (name: string): string | null => (/^[0-9A-Z]{15,20}$/.test(textOf(name)) ? textOf(name) : null);
  return {
    number,
    issuedOn: parseDateText(textOf("IssueTime")),
    ...readAmounts(textOf),
    buyerTaxId: idOf("BuyerIdNum"),
    sellerTaxId: idOf("SellerIdNum"),
  };
}

function readAmounts(textOf: (name: string) => string): Pick<PrivateKeys, "amountExTax" | "taxAmount" | "total"> {
  const amountExTax = parseSignedYuan(textOf("TotalAmWithoutTax"));
  const taxAmount = parseSignedYuan(textOf("TotalTaxAm"));
  const total = parseSignedYuan(textOf("TotalTax-includedAmount"));
  const addUp = amountExTax !== null && taxAmount !== null && total === addFen(amountExTax, taxAmount);
  return addUp ? { amountExTax, taxAmount, total } : { amountExTax: null, taxAmount: null, total: null };
}
