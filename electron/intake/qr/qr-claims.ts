import { kindOfCode } from "../einvoice/invoice-kind.ts";
import type { InvoiceRecord } from "../reading.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import { parseQrPayload, type QrPayload } from "./qr-payload.ts";

/** What a QR code states of a voucher. */
export interface QrVoucher extends VoucherClaims {
  readonly source: "qr";
  /** Among the fields: without it the code names no voucher. */
  readonly number: string;
}

/** What each text of a picture's QR codes states of a voucher, each voucher once; texts that are no tax code give none. */
export function qrVouchers(texts: readonly string[]): readonly QrVoucher[] {
  const read = texts.flatMap((text) => parseQrPayload(text) ?? []);
  const single = new Map(read.map((payload) => [`${payload.code}-${payload.number}`, payload]));
  return [...single.values()].map(toVoucher);
}

function toVoucher({ kind, code, number, amount, issuedOn, checkCode }: QrPayload): QrVoucher {
  const fields: { [Field in keyof InvoiceRecord]?: InvoiceRecord[Field] } = { number, code, issuedOn, checkCode };
  const narrowed = kindOfCode(code) ?? kind;
  return {
    source: "qr",
    number,
    fields: {
      ...fields,
      ...(narrowed === null ? {} : { kind: narrowed }),
      ...(amount === null ? {} : { [amount.field]: amount.value }),
      // That an amount is not negative does not say that the invoice is blue.
      ...(amount !== null && amount.value < 0n ? { red: true } : {}),
    },
  };
}

/**
 * The same claims for use beside a print of the invoice: a QR code knows no toll and no paper from its electronic twin, so the
 * print's word on the kind goes first.
 */
export const withoutKind = ({ fields, ...voucher }: QrVoucher): QrVoucher => {
  const { kind: _, ...others } = fields;
  return { ...voucher, fields: others };
};

/** Whether a QR code's text is that of a tax code. */
export const isVoucherText = (text: string): boolean => parseQrPayload(text) !== null;

const linkOfInvoice = /^https?:\/\/\S*(?:fapiao|invoice|chinatax|piao|nuonuo|bwjf|baiwang|\bfp\b)\S*$/i;

/** The first link that leads to an invoice to be fetched; null when there is none. Links are text here and never opened. */
export const invoiceLink = (texts: readonly string[]): string | null =>
  texts.map((text) => text.trim()).find((text) => linkOfInvoice.test(text)) ?? null;
