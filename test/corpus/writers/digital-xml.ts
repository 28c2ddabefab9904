import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { addFen, type Fen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import type { Party } from "../values/companies.ts";
import { type MadeInvoice, type MadeLine, sumsOf } from "../values/invoice.ts";
import { branch, leaf, leafIf } from "./xml-text.ts";

/** How a system writes the XML of 数电票, where systems differ (page of formats, section 1). */
export interface DigitalXmlStyle {
  readonly version: string;
  readonly amount: (amount: Fen) => string;
  readonly rate: (perCent: string) => string;
  readonly labels: "all" | "empty";
  /** EInvoiceType is not to be used: its code differs between systems. */
  readonly typeCode: string;
  readonly blue: "Y" | "N" | "";
  readonly redElement: boolean;
  readonly basicsOrder: readonly number[];
  readonly issueTime: (day: string) => string;
  readonly requestTime: (day: string) => string;
  readonly words: (words: string) => string;
  /** Further elements inside SpecificInformation and at the end of the root. */
  readonly specific: string;
  readonly tail: string;
  readonly declaration: string;
  readonly envelope: (xml: string) => string;
}

export const plainXml: DigitalXmlStyle = {
  version: "0.35",
  amount: fenToYuanText,
  rate: (perCent) => perCent.replace(/^(\d+)%$/, (_, digits: string) => `0.${digits.padStart(2, "0")}`),
  labels: "all",
  typeCode: "01",
  blue: "",
  redElement: true,
  basicsOrder: [0, 1, 2, 3, 4, 5],
  issueTime: (day) => `${day} 10:08:05`,
  requestTime: (day) => `${day} 10:08:02`,
  words: (words) => words,
  specific: "",
  tail: "",
  declaration: '<?xml version="1.0" encoding="UTF-8"?>',
  envelope: (xml) => xml,
};

const label = (name: string, code: string, says: string): string =>
  branch(name, leaf("LabelType", name), leaf("LabelCode", code), leaf("LabelName", says));

function labels({ kind, red }: MadeInvoice, style: DigitalXmlStyle): string {
  if (style.labels === "empty") return "<InIssuType/><EInvoiceType/><GeneralOrSpecialVAT/><TaxpayerType/>";
  const isSpecial = kind === "digital-special";
  return [
    label("InIssuType", style.blue || (red === null ? "Y" : "N"), "是否蓝字发票标志"),
    label("EInvoiceType", style.typeCode, "电子发票"),
    label("GeneralOrSpecialVAT", isSpecial ? "01" : "02", isSpecial ? "增值税专用发票" : "普通发票"),
    label("TaxpayerType", "1", "一般纳税人"),
  ].join("");
}

const party = (role: string, { name, taxId }: Party): string =>
  branch(
    `${role}Information`,
    leaf(`${role}IdNum`, taxId),
    leaf(`${role}Name`, name),
    leaf(`${role}Addr`, "样例市样例路1号"),
    leaf(`${role}TelNum`, "024-00000000"),
    leaf(`${role}BankName`, "样例银行样例支行"),
    leaf(`${role}BankAccNum`, "0200000000000000001"),
  );

function basics(invoice: MadeInvoice, style: DigitalXmlStyle): string {
  const { exTax, tax, total } = sumsOf(invoice);
  const leaves = [
    leaf("TotalAmWithoutTax", style.amount(exTax)),
    leaf("TotalTaxAm", style.amount(tax ?? zeroFen)),
    leaf("TotalTax-includedAmount", style.amount(total)),
    leaf("TotalTax-includedAmountInChinese", style.words(formatCapitalAmount(total).replace("元", "圆"))),
    leaf("Drawer", invoice.drawer),
    leaf("RequestTime", style.requestTime(invoice.issuedOn)),
  ];
  return branch("BasicInformation", ...style.basicsOrder.map((place) => leaves[place] as string));
}

const item = (one: MadeLine, style: DigitalXmlStyle): string =>
  branch(
    "IssuItemInformation",
    leaf("ItemName", one.name),
    leaf("SpecMod", one.model),
    leaf("MeaUnits", one.unit),
    leaf("Quantity", one.quantity ?? "1"),
    leaf("UnPrice", one.unitPrice),
    leaf("Amount", style.amount(one.exTax)),
    leaf("TaxRate", style.rate(one.taxRate)),
    leaf("ComTaxAm", style.amount(one.tax ?? zeroFen)),
    leaf("TotaltaxIncludedAmount", style.amount(addFen(one.exTax, one.tax ?? zeroFen))),
    leafIf("TaxClassificationCode", one.classification ?? "3070301000000000000"),
  );

function specific({ red }: MadeInvoice, style: DigitalXmlStyle): string {
  if (red === null || !style.redElement)
    return style.specific === "" ? "" : branch("SpecificInformation", style.specific);
  const element = branch("RedEInvoice", leaf("OriginalInvoiceCode", red.of), leaf("CreditNoteNumber", red.creditNote));
  return branch("SpecificInformation", element, style.specific);
}

/** The text of the XML of a 数电票. */
export function digitalXml(invoice: MadeInvoice, change: Partial<DigitalXmlStyle> = {}): string {
  const style = { ...plainXml, ...change };
  const header = branch(
    "Header",
    leaf("EIid", invoice.number),
    leaf("EInvoiceTag", "SWEI2100"),
    leaf("Version", style.version),
    branch("InherentLabel", labels(invoice, style)),
    "<UndefinedLabel/>",
  );
  const data = branch(
    "EInvoiceData",
    party("Seller", invoice.seller),
    party("Buyer", invoice.buyer),
    basics(invoice, style),
    ...invoice.lines.map((one) => item(one, style)),
    specific(invoice, style),
    branch("AdditionalInformation", leaf("Remark", invoice.remark)),
  );
  const supervision = branch(
    "TaxSupervisionInfo",
    leaf("InvoiceNumber", invoice.number),
    leaf("IssueTime", style.issueTime(invoice.issuedOn)),
    leaf("TaxBureauCode", "12100000000"),
    leaf("TaxBureauName", "国家税务总局辽宁省税务局"),
  );
  return style.envelope(`${style.declaration}\n${branch("EInvoice", header, data, supervision, style.tail)}`);
}

/** The same as bytes of UTF-8. */
export const digitalXmlBytes = (invoice: MadeInvoice, change: Partial<DigitalXmlStyle> = {}): Uint8Array =>
  Buffer.from(digitalXml(invoice, change));
