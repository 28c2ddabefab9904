import { statedByDigitalTree } from "../einvoice/stated-digital.ts";
import { statedByFiscal } from "../einvoice/stated-fiscal.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import { statedByOldTree } from "../einvoice/stated-old.ts";
import { voucherOfXbrl, type XbrlVoucher } from "../xbrl/read-voucher-xbrl.ts";
import { childrenOf, elementAt, findElement, type XmlElement } from "../xml/xml-element.ts";
import { attachedTrees, customDatas, type OfdDocument, tagTrees } from "./ofd-document.ts";
import type { OfdPage } from "./ofd-page.ts";
import { resolveTags } from "./resolve-tags.ts";
import { statedByCustomDatas } from "./stated-custom-datas.ts";

/** What the data of a document states, the best first: XBRL, other attachments, tags, entries of DocInfo. */
export interface StatedData {
  readonly stated: readonly StatedInvoice[];
  /** What its XBRL says, bank vouchers and accounting entries among it. */
  readonly xbrl: readonly XbrlVoucher[];
}

/** Reads every source there is. Throws `OfdRefusal` where a part that is named is missing or broken. */
export function statedByDocument(document: OfdDocument, pages: readonly OfdPage[]): StatedData {
  const attached = attachedTrees(document);
  const xbrl = attached.filter(({ name }) => name === "xbrl").map(voucherOfXbrl);
  const tags = tagTrees(document).map((tree) => resolveTags(tree, pages));
  const entries = customDatas(document);
  const stated = [
    ...xbrl.flatMap((voucher) => (voucher.type === "voucher" ? [voucher.stated] : [])),
    ...attached.flatMap((tree) => statedByTree(tree, "xml") ?? []),
    ...tags.flatMap((tree) => statedByTree(tree, "ofd") ?? []),
    ...(entries.size === 0 ? [] : [statedByCustomDatas(entries)]),
  ];
  return { stated, xbrl };
}

function statedByTree(tree: XmlElement, source: "xml" | "ofd"): StatedInvoice | undefined {
  const main = elementAt(findElement(tree, "EInvoiceData"), "Main");
  if (main !== undefined) return statedByFiscal(main, source);
  const digital = findElement(tree, "EInvoiceData") === undefined ? undefined : findElement(tree, "EInvoice");
  if (digital !== undefined) return statedByDigitalTree(digital, source);
  const old = findElement(tree, "eInvoice");
  if (old !== undefined) return statedByOldTree(old, source);
  // Tag files that list the leaves below their own root.
  if (childrenOf(tree, "EInvoiceData").length > 0) return statedByDigitalTree(tree, source);
  return childrenOf(tree, "InvoiceNo").length > 0 ? statedByOldTree(tree, source) : undefined;
}
