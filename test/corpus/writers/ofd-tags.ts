import type { TextObject } from "./ofd-page.ts";
import { branch } from "./xml-text.ts";

const space = "http://www.ofdspec.org/2016";

type Pointer = (key: string) => string;

/** References to every text object of a key, in order; only the first one when `first`. */
const pointing =
  (objects: readonly TextObject[], yuanOnly: boolean): Pointer =>
  (key) => {
    // A value that stands on every page is pointed at on the first.
    const everywhere = objects.filter(({ mark }) => mark.key === key);
    const all = everywhere.filter(({ page }) => page === everywhere[0]?.page);
    const used = yuanOnly && /^[¥￥]$/.test(all[0]?.mark.text ?? "") ? all.slice(0, 1) : all;
    return used.map(({ id, page }) => `<ofd:ObjectRef PageRef="${page}">${id}</ofd:ObjectRef>`).join("");
  };

/** The same as literals. */
const literal =
  (objects: readonly TextObject[]): Pointer =>
  (key) => {
    const text = objects.filter(({ mark }) => mark.key === key).map(({ mark }) => mark.text);
    return `<ofd:ObjectData>${text.join("")}</ofd:ObjectData>`;
  };

const linesOf = (objects: readonly TextObject[]): readonly number[] => {
  const keys = objects.flatMap(({ mark }) => /^line(\d+)\.name$/.exec(mark.key ?? "")?.[1] ?? []);
  return [...new Set(keys)].map(Number);
};

/** How the leaves state their values. */
export interface TagStyle {
  readonly literal?: boolean;
  /** Where ¥ and figure are two objects, the tag points at the sign alone. */
  readonly yuanOnly?: boolean;
  /** Keys that have no tag. */
  readonly leaveOut?: readonly string[];
}

function pointer(objects: readonly TextObject[], style: TagStyle): Pointer {
  const point = style.literal === true ? literal(objects) : pointing(objects, style.yuanOnly ?? false);
  return (key) => ((style.leaveOut ?? []).includes(key) ? "" : point(key));
}

/** Key family 1: InvoiceNo, Buyer/BuyerName, TaxInclusiveTotalAmount. */
export const familyOne =
  (style: TagStyle = {}) =>
  (objects: readonly TextObject[]): string => {
    const at = pointer(objects, style);
    const goods = linesOf(objects).map((index) =>
      branch(
        "GoodsInfo",
        branch("Item", at(`line${index}.name`)),
        branch("Amount", at(`line${index}.amount`)),
        branch("TaxScheme", at(`line${index}.rate`)),
        branch("TaxAmount", at(`line${index}.tax`)),
      ),
    );
    return `<?xml version="1.0" encoding="UTF-8"?><eInvoice xmlns:ofd="${space}">${[
      branch("InvoiceNo", at("number")),
      branch("IssueDate", at("issuedOn")),
      branch("Buyer", branch("BuyerName", at("buyerName")), branch("BuyerTaxID", at("buyerTaxId"))),
      branch("Seller", branch("SellerName", at("sellerName")), branch("SellerTaxID", at("sellerTaxId"))),
      branch("TaxExclusiveTotalAmount", at("exTax")),
      branch("TaxTotalAmount", at("tax")),
      branch("TaxInclusiveTotalAmount", at("total")),
      branch("GoodsInfos", ...goods),
    ].join("")}</eInvoice>`;
  };

/** Key family 2: the tree of the XML of 数电票. */
export const familyTwo =
  (style: TagStyle = {}) =>
  (objects: readonly TextObject[]): string => {
    const at = pointer(objects, style);
    const items = linesOf(objects).map((index) =>
      branch(
        "IssuItemInformation",
        branch("ItemName", at(`line${index}.name`)),
        branch("Amount", at(`line${index}.amount`)),
        branch("TaxRate", at(`line${index}.rate`)),
        branch("ComTaxAm", at(`line${index}.tax`)),
      ),
    );
    return `<?xml version="1.0" encoding="UTF-8"?><EInvoice xmlns:ofd="${space}">${[
      branch("Header", branch("EIid", at("number"))),
      branch(
        "EInvoiceData",
        branch("SellerInformation", branch("SellerName", at("sellerName")), branch("SellerIdNum", at("sellerTaxId"))),
        branch("BuyerInformation", branch("BuyerName", at("buyerName")), branch("BuyerIdNum", at("buyerTaxId"))),
        branch(
          "BasicInformation",
          branch("TotalAmWithoutTax", at("exTax")),
          branch("TotalTaxAm", at("tax")),
          branch("TotalTax-includedAmount", at("total")),
          branch("TotalTax-includedAmountInChinese", at("words")),
        ),
        ...items,
      ),
      branch("TaxSupervisionInfo", branch("InvoiceNumber", at("number")), branch("IssueTime", at("issuedOn"))),
    ].join("")}</EInvoice>`;
  };
