import { parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { toHalfWidth, toPlainCode } from "../../../shared/half-width.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import { readAmount } from "./read-amount.ts";
import type { StatedField, StatedInvoice } from "./stated-invoice.ts";

/** A stated invoice as typed claims, without its lines, and what beside them proves its sums. */
export interface StatedClaims {
  readonly claims: VoucherClaims;
  /** The total in capital numerals, as written. */
  readonly words: string | null;
  /** Asterisks stand for the tax: there is none. */
  readonly hasNoTax: boolean;
  readonly findings: readonly Finding[];
}

const amountNames = {
  amountExTax: "合计金额",
  taxAmount: "合计税额",
  otherCharges: "其他费用",
  total: "价税合计",
} as const;
type AmountField = keyof typeof amountNames;

/** Reads the texts of one source; what cannot be read is null in the claims and a finding. */
export function claimsOfStated(stated: StatedInvoice): StatedClaims {
  const text = (field: StatedField): string | null => stated.fields[field]?.trim() || null;
  const code = (field: StatedField): string | null => toPlainCode(text(field) ?? "") || null;
  const findings: Finding[] = [];
  const amount = (field: AmountField): Fen | null => {
    const read = readAmount(plainAmount(text(field)), field, amountNames[field]);
    findings.push(...read.findings);
    return read.amount;
  };
  const date = text("issuedOn");
  const issuedOn = date === null ? null : parseDateText(date);
  if (date !== null && issuedOn === null) {
    findings.push(intakeFinding("invoice-date-unreadable", "error", "issuedOn", { value: date.slice(0, 40) }));
  }
  const redOf = code("redOf");
  const [taxText, sums] = [text("taxAmount"), amountsOf(amount)];
  const red = stated.red || redOf !== null || (sums.total ?? 0n) < 0n || /负数/.test(text("words") ?? "");
  const fields: VoucherClaims["fields"] = {
    number: code("number"),
    code: code("code"),
    ...(stated.kind === null ? {} : { kind: stated.kind }),
    issuedOn,
    buyerName: text("buyerName"),
    buyerTaxId: code("buyerTaxId"),
    sellerName: text("sellerName"),
    sellerTaxId: code("sellerTaxId"),
    ...sums,
    // Some have letters, whose case counts.
    checkCode: toHalfWidth(text("checkCode") ?? "").replace(/\s/g, "") || null,
    redOf,
    // A source without a red mark may only lack it.
    ...(red ? { red } : {}),
  };
  const hasNoTax = taxText !== null && /^[*＊\s]+$/.test(taxText);
  return { claims: { source: stated.source, fields }, words: text("words"), hasNoTax, findings };
}

const amountsOf = (amount: (field: AmountField) => Fen | null): Readonly<Record<AmountField, Fen | null>> => ({
  amountExTax: amount("amountExTax"),
  taxAmount: amount("taxAmount"),
  otherCharges: amount("otherCharges"),
  total: amount("total"),
});

// `´` is what some fonts make of the yuan sign; tickets write the currency out.
const plainAmount = (text: string | null): string | null => text?.replace(/^(?:´|CNY|RMB)\s*/i, "") || null;

/** The sum of parts that are stated apart (fare and fuel), as text for a stated field; null where the first is not stated. */
export function sumOfStated(first: string | null, ...others: readonly (string | null)[]): string | null {
  const read = [first, ...others].map((text) => readAmount(plainAmount(text), "amountExTax", ""));
  if (read[0]?.amount === null || read.some((one) => one.rounded || one.findings.length > 0)) return null;
  return fenToYuanText(read.reduce((total, one) => (total + (one.amount ?? 0n)) as Fen, 0n as Fen));
}
