import type { Finding } from "../../../shared/finding.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";
import { zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";
import type { PrintedInvoice } from "./printed-invoice.ts";
import { settleAmounts } from "./settle-amounts.ts";

/** A record with what is missing in it or doubtful. */
export interface CheckedRecord {
  readonly record: InvoiceRecord;
  readonly findings: readonly Finding[];
}

/** The record of a printed invoice whose number could be read. */
export function recordOfPrint(printed: PrintedInvoice & { readonly number: string }): CheckedRecord {
  const amounts = settleAmounts(printed.amounts);
  const red = printed.redOf !== null || (amounts.total ?? zeroFen) < 0n;
  const record: InvoiceRecord = {
    number: printed.number,
    code: printed.code,
    kind: printed.kind,
    issuedOn: printed.issuedOn,
    ...printed.parties,
    amountExTax: amounts.amountExTax,
    taxAmount: amounts.taxAmount,
    otherCharges: null,
    total: amounts.total,
    red,
    redOf: printed.redOf,
    checkCode: printed.checkCode,
    lines: amounts.amountExTax === null ? [] : (printed.lines ?? []),
  };
  return { record, findings: [...amounts.findings, ...doubts(record)] };
}

function doubts(record: InvoiceRecord): readonly Finding[] {
  const { number, code, issuedOn, lines, red, redOf } = record;
  return [
    ...(issuedOn === null ? [intakeFinding("invoice-date-missing", "error", "issuedOn")] : []),
    ...checkInvoiceNumber({ code, number: number ?? "", issuedOn }),
    ...missingParties(record),
    ...checkCreditCode(record.buyerTaxId ?? "", "buyerTaxId"),
    ...checkCreditCode(record.sellerTaxId ?? "", "sellerTaxId"),
    ...(lines.length === 0 ? [intakeFinding("pdf-lines-unread", "warning", "lines")] : []),
    ...(red && redOf === null ? [intakeFinding("red-of-missing", "warning", "redOf")] : []),
  ];
}

function missingParties(record: InvoiceRecord): readonly Finding[] {
  const parties = [
    ["buyer", "购买方"],
    ["seller", "销售方"],
  ] as const;
  return parties.flatMap(([side, party]) => [
    ...(record[`${side}Name`] === null ? [intakeFinding("party-name-missing", "error", `${side}Name`, { party })] : []),
    // A private buyer has none; that it stands there and was not read cannot be told from that.
    ...(record[`${side}TaxId`] === null ? [intakeFinding("tax-id-missing", "warning", `${side}TaxId`, { party })] : []),
  ]);
}
