import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import { blueNumber } from "./blue-number.ts";
import { kindOfLabel } from "./invoice-kind.ts";
import type { StatedInvoice } from "./stated-invoice.ts";

/** What a 数电票 tree (`EInvoice`) states; travellers, identity numbers and plates are never read. */
export function statedByDigitalTree(root: XmlElement, source: StatedInvoice["source"]): StatedInvoice {
  const data = elementAt(root, "EInvoiceData");
  const basic = (leaf: string) => textAt(data, "BasicInformation", leaf);
  const special = elementAt(data, "SpecificInformation");
  const label = (name: string) => textAt(root, "Header", "InherentLabel", name, "LabelCode");
  return {
    source,
    kind: elementAt(special, "Toll") === undefined ? kindOfLabel(label("GeneralOrSpecialVAT")) : "toll",
    red: label("InIssuType") === "N",
    fields: {
      number: textAt(root, "TaxSupervisionInfo", "InvoiceNumber") ?? textAt(root, "Header", "EIid"),
      issuedOn: textAt(root, "TaxSupervisionInfo", "IssueTime") ?? basic("RequestTime"),
      buyerName: textAt(data, "BuyerInformation", "BuyerName"),
      buyerTaxId: textAt(data, "BuyerInformation", "BuyerIdNum"),
      sellerName: textAt(data, "SellerInformation", "SellerName"),
      sellerTaxId: textAt(data, "SellerInformation", "SellerIdNum"),
      amountExTax: basic("TotalAmWithoutTax"),
      taxAmount: basic("TotalTaxAm"),
      total: basic("TotalTax-includedAmount"),
      words: basic("TotalTax-includedAmountInChinese"),
      redOf:
        textAt(special, "RedEInvoice", "OriginalInvoiceCode") ??
        blueNumber(textAt(data, "AdditionalInformation", "Remark")),
    },
    lines: childrenOf(data, "IssuItemInformation").map((one) => ({
      name: textAt(one, "ItemName"),
      amountExTax: textAt(one, "Amount"),
      taxRate: textAt(one, "TaxRate"),
      taxAmount: textAt(one, "ComTaxAm"),
      classificationCode: textAt(one, "TaxClassificationCode"),
    })),
  };
}
