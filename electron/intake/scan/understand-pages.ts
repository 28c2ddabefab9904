import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../shared/finding.ts";
import { receiptOfPicture } from "../image/receipt-of-picture.ts";
import { isComplete, settlePicture } from "../image/settle-picture.ts";
import { intakeFinding } from "../intake-finding.ts";
import { invoiceLink } from "../qr/qr-claims.ts";
import type { OtherVoucher, Understanding } from "../reading.ts";
import { pairPages } from "./pair-pages.ts";
import type { SeenPage } from "./see-page.ts";

/**
 * What pages that are pictures hold together: invoices and tickets, the sheets of one joined, and bank receipts on pages without them;
 * what was scanned twice counts once. Evidence where there are none, with what there is to say of it.
 */
export function understandPages(seen: readonly SeenPage[]): Understanding {
  const settled = pairPages(seen).map((pair) => ({ page: pair.page, read: settlePicture(pair) }));
  const read = seen.flatMap(({ print }, page): readonly OtherVoucher[] => {
    const here = settled.filter((one) => one.page === page).map((one) => one.read);
    if (here.length > 0 || print === null) return here.filter(isComplete);
    return vouchersOf(receiptOfPicture(print));
  });
  const [first, ...others] = distinct(read);
  const unread = settled.filter((one) => !isComplete(one.read)).length;
  const told = remarksOn(seen);
  if (first === undefined) {
    const unclear = unread > 0 ? [intakeFinding("image-number-unread", "warning", null)] : [];
    return { type: "evidence", findings: [...unclear, ...told] };
  }
  const missed = unread > 0 ? [intakeFinding("image-vouchers-unread", "warning", null, { count: String(unread) })] : [];
  return { ...first, findings: [...first.findings, ...missed, ...told], ...(others.length > 0 ? { others } : {}) };
}

function remarksOn(seen: readonly SeenPage[]): readonly Finding[] {
  const link = invoiceLink(seen.flatMap(({ texts }) => texts));
  return [
    ...(seen.some(({ isSlow }) => isSlow) ? [intakeFinding("recognition-too-slow", "warning", null)] : []),
    ...(link === null ? [] : [intakeFinding("qr-invoice-link", "info", null, { link })]),
  ];
}

function vouchersOf(read: Understanding | null): readonly OtherVoucher[] {
  if (read?.type !== "receipt") return [];
  const { others = [], ...first } = read;
  return [first, ...others];
}

const distinct = (read: readonly OtherVoucher[]): readonly OtherVoucher[] =>
  read.filter((one, index) => !read.slice(0, index).some((other) => isSame(one, other)));

/** A receipt without a number is the same only where all of it is. */
function isSame(one: OtherVoucher, other: OtherVoucher): boolean {
  if (one.type === "receipt" || other.type === "receipt") {
    const hasNumber = one.record.number !== null && one.type === other.type;
    return hasNumber ? one.record.number === other.record.number : isDeepStrictEqual(one.record, other.record);
  }
  return one.record.number === other.record.number && one.record.code === other.record.code;
}
