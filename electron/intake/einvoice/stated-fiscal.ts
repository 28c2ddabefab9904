import { textAt, type XmlElement } from "../xml/xml-element.ts";
import type { StatedInvoice } from "./stated-invoice.ts";

/** What a fiscal bill (财政电子票据) states in its elements or facts: an invoice of kind `other`, without tax. */
export function statedByFiscal(bill: XmlElement, source: StatedInvoice["source"]): StatedInvoice {
  const total = textAt(bill, "TotalAmount");
  return {
    source,
    kind: "other",
    red: false,
    fields: {
      number: textAt(bill, "EInvoiceNumber"),
      code: textAt(bill, "EInvoiceCode"),
      issuedOn: textAt(bill, "IssueDate"),
      buyerName: textAt(bill, "PayerPartyName"),
      sellerName: textAt(bill, "InvoicingPartyName"),
      sellerTaxId: textAt(bill, "InvoicingPartyCode"),
      amountExTax: total,
      taxAmount: "***",
      total,
      checkCode: textAt(bill, "RandomNumber"),
    },
    lines: [],
  };
}
