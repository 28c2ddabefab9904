import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedVoucher } from "../print/printed-voucher.ts";
import { settlePrint } from "../print/settle-print.ts";
import { type QrVoucher, withoutKind } from "../qr/qr-claims.ts";
import type { InvoiceReading, InvoiceRecord } from "../reading.ts";
import { sayField, sayValue } from "../voucher/say-value.ts";
import type { VoucherField } from "../voucher/voucher-claims.ts";
import { clearPrint } from "./clear-print.ts";
import type { PictureVoucher } from "./pair-up.ts";

/** A voucher as it was read from a picture. */
export type PictureReading = Pick<InvoiceReading, "type" | "source" | "record" | "provenance" | "findings">;

const toConfirm: readonly VoucherField[] = [
  "number",
  "code",
  "issuedOn",
  "amountExTax",
  "taxAmount",
  "otherCharges",
  "total",
];

/** The voucher that print and QR code state together; what recognition alone saw of number, date and amounts is to be confirmed. */
export function settlePicture({ printed, code }: PictureVoucher): PictureReading {
  const print = printed === null ? nothingPrinted(code) : clearPrint(printed);
  const { record, provenance, findings } = settlePrint(print, code === null ? [] : [asked(code, print)], "ocr");
  // What the words could not prove the QR code has.
  const isOpen = ({ code: about }: Finding): boolean => about !== "words-unreadable" || provenance["total"] !== "qr";
  return {
    type: print.type,
    source: provenance["number"] === "qr" ? "qr" : "ocr",
    record,
    provenance,
    findings: [
      ...findings.filter(isOpen),
      ...missingAmounts(print, record, findings),
      ...unconfirmed(record, provenance),
    ],
  };
}

/** Whether a voucher can be told from every other: by its number, and for the older ones by their code as well. */
export const isComplete = ({ record: { number, code } }: PictureReading): boolean =>
  number !== null && (number.length !== 8 || code !== null);

const nothingPrinted = (code: QrVoucher | null): PrintedVoucher => {
  const kind = code?.fields.kind;
  const type = kind === "railway" || kind === "air" ? "ticket" : "invoice";
  return { type, fields: {}, unproven: {}, contested: [], findings: [] };
};

// A QR code calls a toll an ordinary invoice.
const asked = (code: QrVoucher, { fields }: PrintedVoucher): QrVoucher =>
  fields.kind === "toll" ? withoutKind(code) : code;

function missingAmounts({ type }: PrintedVoucher, record: InvoiceRecord, told: readonly Finding[]): readonly Finding[] {
  const wanted = type === "invoice" ? (["amountExTax", "total"] as const) : (["total"] as const);
  return wanted
    .filter((field) => record[field] === null && !told.some((one) => one.field === field))
    .map((field) => intakeFinding("amount-missing", "error", field, { name: sayField(field) }));
}

const unconfirmed = (record: InvoiceRecord, provenance: PictureReading["provenance"]): readonly Finding[] =>
  toConfirm
    .filter((field) => provenance[field] === "ocr")
    .map((field) =>
      intakeFinding("ocr-unconfirmed", "warning", field, { name: sayField(field), value: sayValue(record[field]) }),
    );
