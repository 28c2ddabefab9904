import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { XbrlFacts } from "./xbrl-facts.ts";

/** The vouchers of the accounting data standard (电子凭证会计数据标准) by the last part of their namespace. */
export type XbrlVoucherKind = "inv" | "rai" | "atr" | "bker" | "bkrs" | "einv" | "efi" | "ntrev" | "ctp";

/** What each voucher is called. */
export const voucherNames: Readonly<Record<XbrlVoucherKind, string>> = {
  inv: "增值税电子发票",
  rai: "铁路电子客票",
  atr: "航空运输电子客票行程单",
  bker: "银行电子回单",
  bkrs: "银行电子对账单",
  einv: "数电票",
  efi: "财政电子票据",
  ntrev: "电子非税收入一般缴款书",
  ctp: "国库集中支付电子凭证",
};

// Facts that only one voucher has, for instances whose namespace is lost or names several.
const ownFacts: readonly (readonly [string, XbrlVoucherKind])[] = [
  ["ElectronicInvoiceRailwayETicketNumber", "rai"],
  ["ElectronicInvoiceAirTransportReceiptNumber", "atr"],
  ["CustomerSettlementBankAccount", "bkrs"],
  ["NumberOfBankElectronicReceipt", "bker"],
  ["TransactionAmountInFigures", "bker"],
  ["UniqueCodeOfInvoice", "inv"],
  ["NumberOfInvoice", "inv"],
  ["EInvoiceNumber", "efi"],
  ["InvoiceNumber", "einv"],
];

/** The voucher that the instance is; null where neither its namespaces nor its facts say it. */
export function voucherKindOf(root: XmlElement, facts: XbrlFacts): XbrlVoucherKind | null {
  const named = [...new Set(namespacesOf(root).flatMap((uri) => kindOfNamespace(uri) ?? []))];
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  const byFact = ownFacts.find(([fact, kind]) => facts.names.has(fact) && (named.length === 0 || named.includes(kind)));
  if (byFact !== undefined) return byFact[1];
  return facts.tuples("InformationOfReconcileDetailsTuple").length > 0 ? "bkrs" : null;
}

// Taxonomies are dated (…/taxonomy/2021-11-30/rai): only the last part counts, without the view that some write behind it.
function kindOfNamespace(uri: string): XbrlVoucherKind | undefined {
  const last = uri.split("/").at(-1)?.toLowerCase() ?? "";
  const plain = last.replace(/_(?:issuer|receiver)$/, "").replace(/^(inv|einv|ntrev)_\w+$/, "$1");
  return Object.hasOwn(voucherNames, plain) ? (plain as XbrlVoucherKind) : undefined;
}

const namespacesOf = ({ attributes, children }: XmlElement): readonly string[] => [
  ...Object.entries(attributes ?? {}).flatMap(([name, value]) => (/^xmlns/.test(name) ? [value.trim()] : [])),
  ...children.flatMap(namespacesOf),
];

/** Whether the instance is the receiver's accounting entry for a voucher, which is not the voucher. */
export const isAccountingEntry = (kind: XbrlVoucherKind, root: XmlElement, facts: XbrlFacts): boolean =>
  kind === "einv" ||
  facts.tuples("InformationOfAccountingDocumentsTuple").length > 0 ||
  ["NumberOfAccountingDocuments", "PostingDate", "NameOfAccountingEntity"].some((name) => facts.names.has(name)) ||
  namespacesOf(root).some((uri) => /_receiver$/i.test(uri));

/** The view of the older invoices that a namespace names (`inv_tlf_issuer`): special, ordinary or toll; null where none does. */
export function invoiceViewOf(root: XmlElement): InvoiceKind | null {
  const view = namespacesOf(root).flatMap((uri) => /\/inv_([a-z]+)(?:_\w+)?$/i.exec(uri)?.[1]?.toLowerCase() ?? []);
  if (view.includes("tlf")) return "toll";
  if (view.some((one) => /^spc?/.test(one))) return "vat-special";
  return view.includes("ord") ? "vat-ordinary" : null;
}
