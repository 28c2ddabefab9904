import { formatCapitalAmount } from "../../shared/capital-amount.ts";
import { addFen, type Fen, sumFen } from "../../shared/money.ts";
import { type EinvoiceDialect, plainDialect } from "./einvoice-dialect.ts";

/** A seller or buyer as an invoice names it. */
export interface EinvoiceParty {
  readonly name: string;
  /** 统一社会信用代码; empty for a private buyer. */
  readonly taxId: string;
  readonly address?: string;
  readonly telephone?: string;
  readonly bankName?: string;
  readonly bankAccount?: string;
}

/** A line; a discount line has negative amounts. */
export interface EinvoiceLineSpec {
  /** With its short class as printed: `*影视服务*后期制作`. */
  readonly name: string;
  readonly model?: string;
  readonly unit?: string;
  readonly quantity?: string;
  readonly unitPrice?: string;
  readonly amountExTax: Fen;
  /** Per cent as a plain number (`"6"`, `"0.5"`), or the words 免税 or 不征税. */
  readonly taxRate: string;
  /** Zero where the line is exempt. */
  readonly taxAmount: Fen;
  readonly taxClassificationCode?: string;
}

/** A traveller's trip: personal data that a reader has to drop. */
export interface EinvoicePassenger {
  readonly departure: string;
  readonly destination: string;
  readonly traveler: string;
  readonly idNumber: string;
  readonly on: string;
  readonly vehicle: string;
}

/** A 数电票 as its issuer would state it; totals follow from the lines unless stated otherwise. */
export interface EinvoiceSpec {
  /** 20 digits: two of the year, two of the region, one of the channel, fifteen of the serial. */
  readonly number: string;
  /** Date, or date and time: `2026-03-05` or `2026-03-05 10:08:05`. */
  readonly issuedOn: string;
  /** When it differs from `issuedOn`. */
  readonly requestedOn?: string;
  readonly kind: "special" | "ordinary";
  readonly seller: EinvoiceParty;
  readonly buyer: EinvoiceParty;
  readonly lines: readonly EinvoiceLineSpec[];
  readonly remark?: string;
  readonly drawer?: string;
  /** Makes a red-letter invoice of the blue one `of`; its lines must be negative. */
  readonly red?: { readonly of: string; readonly creditNote: string };
  readonly toll?: { readonly plate: string; readonly vehicle: string; readonly from: string; readonly to: string };
  readonly passengers?: readonly EinvoicePassenger[];
  /** Document totals that contradict the lines, for tests. */
  readonly stated?: {
    readonly amountExTax?: Fen;
    readonly taxAmount?: Fen;
    readonly total?: Fen;
    readonly words?: string;
  };
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const leaf = (name: string, text: string | undefined): string =>
  text === undefined || text === "" ? `<${name}/>` : `<${name}>${escapeXml(text)}</${name}>`;

const branch = (name: string, ...children: readonly string[]): string => `<${name}>${children.join("")}</${name}>`;

const label = (name: string, code: string, value: string): string =>
  branch(name, leaf("LabelType", name), leaf("LabelCode", code), leaf("LabelName", value));

function inherentLabel(spec: EinvoiceSpec, dialect: EinvoiceDialect): string {
  const names = ["InIssuType", "EInvoiceType", "GeneralOrSpecialVAT", "TaxpayerType"];
  if (dialect.emptyLabels) return branch("InherentLabel", ...names.map((name) => `<${name}/>`));
  const special = spec.kind === "special";
  return branch(
    "InherentLabel",
    label("InIssuType", spec.red && dialect.redMarks.includes("label") ? "N" : "Y", "是否蓝字发票标志"),
    label("EInvoiceType", special ? "01" : "02", "电子发票"),
    label("GeneralOrSpecialVAT", special ? "01" : "02", special ? "增值税专用发票" : "普通发票"),
    label("TaxpayerType", "1", "一般纳税人"),
  );
}

function party(role: "Seller" | "Buyer", value: EinvoiceParty): string {
  return branch(
    `${role}Information`,
    leaf(`${role}IdNum`, value.taxId),
    leaf(`${role}Name`, value.name),
    leaf(`${role}Addr`, value.address),
    leaf(`${role}TelNum`, value.telephone),
    leaf(`${role}BankName`, value.bankName),
    leaf(`${role}BankAccNum`, value.bankAccount),
  );
}

function basicInformation(spec: EinvoiceSpec, dialect: EinvoiceDialect): string {
  const exTax = spec.stated?.amountExTax ?? sumFen(spec.lines.map((line) => line.amountExTax));
  const tax = spec.stated?.taxAmount ?? sumFen(spec.lines.map((line) => line.taxAmount));
  const total = spec.stated?.total ?? addFen(exTax, tax);
  const fields = [
    leaf("TotalAmWithoutTax", dialect.amount(exTax)),
    leaf("TotalTaxAm", dialect.amount(tax)),
    leaf("TotalTax-includedAmount", dialect.amount(total)),
    leaf("TotalTax-includedAmountInChinese", spec.stated?.words ?? formatCapitalAmount(total).replace("元", "圆")),
    leaf("Drawer", spec.drawer ?? "开票员"),
    leaf("RequestTime", spec.requestedOn ?? spec.issuedOn),
  ];
  return branch("BasicInformation", ...(dialect.reversedBasics ? fields.reverse() : fields));
}

function item(line: EinvoiceLineSpec, dialect: EinvoiceDialect): string {
  return branch(
    "IssuItemInformation",
    leaf("ItemName", line.name),
    leaf("SpecMod", line.model),
    leaf("MeaUnits", line.unit),
    leaf("Quantity", line.quantity),
    leaf("UnPrice", line.unitPrice),
    leaf("Amount", dialect.amount(line.amountExTax)),
    leaf("TaxRate", dialect.rate(line.taxRate)),
    leaf("ComTaxAm", dialect.amount(line.taxAmount)),
    leaf("TotaltaxIncludedAmount", dialect.amount(addFen(line.amountExTax, line.taxAmount))),
    leaf("TaxClassificationCode", line.taxClassificationCode),
  );
}

const passenger = (trip: EinvoicePassenger): string =>
  branch(
    "PassengerTransportation",
    leaf("Departure", trip.departure),
    leaf("Destination", trip.destination),
    leaf("Traveler", trip.traveler),
    leaf("ValidIDNumber", trip.idNumber),
    leaf("TravelDate", trip.on),
    leaf("Vehicletype", trip.vehicle),
  );

const toll = (pass: NonNullable<EinvoiceSpec["toll"]>): string =>
  branch(
    "Toll",
    leaf("PlateNumber", pass.plate),
    leaf("VehicleType", pass.vehicle),
    leaf("StartDatesOfPassage", pass.from),
    leaf("EndDatesOfPassage", pass.to),
  );

function specificInformation(spec: EinvoiceSpec, dialect: EinvoiceDialect): string {
  const parts: string[] = [];
  if (spec.red && dialect.redMarks.includes("element")) {
    const { of, creditNote } = spec.red;
    parts.push(branch("RedEInvoice", leaf("OriginalInvoiceCode", of), leaf("CreditNoteNumber", creditNote)));
  }
  if (spec.toll) parts.push(toll(spec.toll));
  parts.push(...(spec.passengers ?? []).map(passenger));
  return parts.length === 0 ? "" : branch("SpecificInformation", ...parts);
}

function remark(spec: EinvoiceSpec, dialect: EinvoiceDialect): string {
  const red = spec.red && dialect.redMarks.includes("remark") ? `${dialect.redRemark}${spec.red.of}` : "";
  const text = [spec.remark ?? "", red].filter((part) => part !== "").join(" ");
  return branch("AdditionalInformation", leaf("Remark", text));
}

/** The text of a 数电票 XML; write it as UTF-8 unless the dialect declares another encoding. */
export function einvoiceXml(spec: EinvoiceSpec, dialect: EinvoiceDialect = plainDialect): string {
  const header = branch(
    "Header",
    leaf("EIid", spec.number),
    leaf("EInvoiceTag", `SWEI${spec.number.slice(2, 4)}00`),
    leaf("Version", "0.33"),
    inherentLabel(spec, dialect),
  );
  const data = branch(
    "EInvoiceData",
    party("Seller", spec.seller),
    party("Buyer", spec.buyer),
    basicInformation(spec, dialect),
    ...spec.lines.map((line) => item(line, dialect)),
    specificInformation(spec, dialect),
    remark(spec, dialect),
  );
  const supervision = branch(
    "TaxSupervisionInfo",
    leaf("InvoiceNumber", spec.number),
    leaf("IssueTime", spec.issuedOn),
    leaf("TaxBureauCode", `1${spec.number.slice(2, 4)}00000000`),
    leaf("TaxBureauName", "国家税务总局"),
  );
  const xml = branch("EInvoice", header, data, supervision);
  return dialect.envelope(`<?xml version="1.0" encoding="${dialect.encoding}"?>\n${xml}`);
}
