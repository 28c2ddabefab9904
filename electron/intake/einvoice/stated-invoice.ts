import type { InvoiceKind, Source } from "../../../shared/model/invoice.ts";

/** Fields that a tree of elements or a list of entries can state, each as it is written. */
export type StatedField =
  | "number"
  | "code"
  | "issuedOn"
  | "buyerName"
  | "buyerTaxId"
  | "sellerName"
  | "sellerTaxId"
  | "amountExTax"
  | "taxAmount"
  | "otherCharges"
  | "total"
  | "words"
  | "checkCode"
  | "redOf";

/** A line of goods as written. */
export interface StatedLine {
  readonly name: string | null;
  readonly amountExTax: string | null;
  readonly taxRate: string | null;
  readonly taxAmount: string | null;
  readonly classificationCode: string | null;
}

/** What one source states of an invoice, as written; null or absent where it says nothing. */
export interface StatedInvoice {
  readonly source: Source;
  readonly fields: Readonly<Partial<Record<StatedField, string | null>>>;
  readonly lines: readonly StatedLine[];
  /** Null where the source does not say it. */
  readonly kind: InvoiceKind | null;
  /** Whether a mark of its own says that the invoice is red; its sums may say so too. */
  readonly red: boolean;
}
