import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";

/** Names of the fields that a source of an OFD can state, as the user knows them. */
export const claimNames = {
  number: "发票号码",
  code: "发票代码",
  issuedOn: "开票日期",
  buyerName: "购买方名称",
  buyerTaxId: "购买方税号",
  sellerName: "销售方名称",
  sellerTaxId: "销售方税号",
  amountExTax: "合计金额",
  taxAmount: "合计税额",
  total: "价税合计",
  words: "大写金额",
  checkCode: "校验码",
  redOf: "被红冲的发票号码",
} as const;
export type ClaimField = keyof typeof claimNames;

/** A goods line as written. */
export interface LineClaim {
  readonly name: string | null;
  readonly amountExTax: string | null;
  readonly taxRate: string | null;
  readonly taxAmount: string | null;
}

/** What one source of an OFD states, as written; null where it says nothing. */
export interface OfdClaims {
  readonly fields: Readonly<Partial<Record<ClaimField, string | null>>>;
  readonly lines: readonly LineClaim[];
  /** The label of a 数电票 tree: `N` is red, 01 special, 02 ordinary. */
  readonly redLabel: string | null;
  readonly vatLabel: string | null;
  readonly isToll: boolean;
}

const noLabels = { redLabel: null, vatLabel: null, isToll: false } as const;

/** What an old VAT tree (`eInvoice` of 2019) states, whether of an attachment or of resolved tags. */
export function claimsOfOldTree(root: XmlElement): OfdClaims {
  const party = (side: "Buyer" | "Seller", leaf: string) =>
    textAt(root, side, `${side}${leaf}`) ?? textAt(root, `${side}${leaf}`);
  const goods = childrenOf(elementAt(root, "GoodsInfos") ?? root, "GoodsInfo");
  return {
    ...noLabels,
    fields: {
      number: textAt(root, "InvoiceNo"),
      code: textAt(root, "InvoiceCode"),
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
    })),
  };
}

/** What a 数电票 tree (`EInvoice`) states; travellers, identity numbers and plates are never read. */
export function claimsOfDigitalTree(root: XmlElement): OfdClaims {
  const data = elementAt(root, "EInvoiceData");
  const basic = (leaf: string) => textAt(data, "BasicInformation", leaf);
  const special = elementAt(data, "SpecificInformation");
  const label = (name: string) => textAt(root, "Header", "InherentLabel", name, "LabelCode");
  return {
    redLabel: label("InIssuType"),
    vatLabel: label("GeneralOrSpecialVAT"),
    isToll: elementAt(special, "Toll") !== undefined,
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
    })),
  };
}

/** What the entries of DocInfo state. 合计金额 is without tax. */
export function claimsOfCustomDatas(entries: ReadonlyMap<string, string>): OfdClaims {
  const entry = (...names: readonly string[]) => names.map((name) => entries.get(name)).find((value) => value) ?? null;
  return {
    ...noLabels,
    lines: [],
    fields: {
      number: entry("发票号码"),
      code: entry("发票代码"),
      issuedOn: entry("开票日期"),
      buyerName: entry("购买方名称", "购方名称"),
      buyerTaxId: entry("购买方纳税人识别号", "购方识别号"),
      sellerName: entry("销售方名称", "销方名称"),
      sellerTaxId: entry("销售方纳税人识别号", "销方识别号"),
      amountExTax: entry("合计金额"),
      taxAmount: entry("合计税额"),
      total: entry("价税合计"),
      checkCode: entry("校验码"),
    },
  };
}

const blueNumber = (note: string | null): string | null =>
  /被红冲蓝字数电(?:发票|票|发)?号码\s*[:：]?\s*(\d{20})/.exec(note ?? "")?.[1] ??
  /对应正数发票代码\s*[:：]?\s*\d{10,12}\s*号码\s*[:：]?\s*(\d{8})/.exec(note ?? "")?.[1] ??
  null;
