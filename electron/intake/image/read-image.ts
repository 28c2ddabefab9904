import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { patienceEnds } from "../ocr/patience.ts";
import { readPrint } from "../ocr/read-print.ts";
import { readPrintedVouchers } from "../print/read-printed-vouchers.ts";
import { directionOf } from "../qr/direction-of-code.ts";
import { findCodes } from "../qr/find-codes.ts";
import { invoiceLink, isVoucherText, qrVouchers } from "../qr/qr-claims.ts";
import type { Understanding } from "../reading.ts";
import { decodePicture } from "./decode-picture.ts";
import { pairUp } from "./pair-up.ts";
import type { Picture } from "./picture.ts";
import { receiptOfPicture } from "./receipt-of-picture.ts";
import { isComplete, settlePicture } from "./settle-picture.ts";

const evidence = (...findings: readonly Finding[]): Understanding => ({ type: "evidence", findings });

/**
 * Reads a picture of an invoice or ticket: its QR codes, and by text recognition what it prints, the two checking each other. Every
 * other picture is evidence without a remark, unless its content could not be looked at.
 */
export async function readImage(bytes: Uint8Array): Promise<Understanding> {
  const end = patienceEnds();
  const picture = await decodePicture(bytes);
  if (picture === "too-large") return evidence(intakeFinding("image-too-large", "info", null));
  if (picture === "damaged") return evidence(intakeFinding("image-damaged", "warning", null));
  return await readPicture(picture, end);
}

/** What a picture shows, as `readImage` says it; its text as far as it is recognised before `end` (by `performance.now()`). */
export async function readPicture(picture: Picture, end: number): Promise<Understanding> {
  const codes = await findCodes(picture);
  const texts = codes.map(({ text }) => text);
  const [telling] = codes.filter(({ text }) => isVoucherText(text));
  const print = await readPrint(picture, telling === undefined ? null : directionOf(telling), end);
  const page = print === "too-slow" ? null : print;
  const slow = print === "too-slow" ? [intakeFinding("recognition-too-slow", "warning", null)] : [];
  const pairs = pairUp(page === null ? [] : readPrintedVouchers([page]), qrVouchers(texts));
  const settled = pairs.map(settlePicture);
  const [first, ...others] = settled.filter(isComplete);
  const link = invoiceLink(texts);
  const told = [...slow, ...(link === null ? [] : [intakeFinding("qr-invoice-link", "info", null, { link })])];
  if (first === undefined) {
    const receipt = page === null || settled.length > 0 ? null : receiptOfPicture(page);
    if (receipt !== null) return receipt;
    return evidence(...(settled.length > 0 ? [intakeFinding("image-number-unread", "warning", null)] : []), ...told);
  }
  const unread = settled.length - others.length - 1;
  const missed = unread > 0 ? [intakeFinding("image-vouchers-unread", "warning", null, { count: String(unread) })] : [];
  return { ...first, findings: [...first.findings, ...missed, ...told], ...(others.length > 0 ? { others } : {}) };
}
