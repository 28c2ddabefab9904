import { toPlainCode } from "../../../shared/half-width.ts";
import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import { blueNumber } from "./blue-number.ts";
import { kindOfCode } from "./invoice-kind.ts";
import type { StatedInvoice } from "./stated-invoice.ts";

/** What an old VAT tree (`eInvoice` of 2019) states, whether a file, an attachment or resolved tags. */
export function statedByOldTree(root: XmlElement, source: StatedInvoice["source"]): StatedInvoice {
  const party = (side: "Buyer" | "Seller", leaf: string) =>
    textAt(root, side, `${side}${leaf}`) ?? textAt(root, `${side}${leaf}`);
  const goods = childrenOf(elementAt(root, "GoodsInfos") ?? root, "GoodsInfo");
  const code = textAt(root, "InvoiceCode");
  return {
    source,
    kind: kindOfCode(toPlainCode(code ?? "")),
    red: false,
    fields: {
      number: textAt(root, "InvoiceNo"),
      code,
      issuedOn: textAt(root, "IssueDate"),
      buyerName: party("Buyer", "Name"),
      buyerTaxId: party("Buyer", "TaxID"),
      sellerName: party("Seller", "Name"),
      sellerTaxId: party("Seller", "TaxID"),
      amountExTax: textAt(root, "TaxExclusiveTotalAmount"),
      taxAmount: textAt(root, "TaxTotalAmount"),
      total: textAt(root, "TaxInclusiveTotalAmount"),
      words: textAt(root, "TaxInclusiveTotalAmountWithWords"),
      checkCode: textAt(root, "InvoiceCheckCode"),
      redOf: blueNumber(textAt(root, "Note")),
    },
    lines: goods.map((one) => ({
      name: textAt(one, "Item"),
      amountExTax: textAt(one, "Amount"),
      taxRate: textAt(one, "TaxScheme"),
      taxAmount: textAt(one, "TaxAmount"),
      classificationCode: null,
    })),
  };
}
