import type { Finding } from "../../../shared/finding.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";

/** What is missing or doubtful in a record once all sources of its file have spoken; fields of which `told` speaks are left out. */
export function doubtsOf(
  type: "invoice" | "ticket",
  record: InvoiceRecord,
  told: readonly Finding[] = [],
): readonly Finding[] {
  const { number, code, kind, issuedOn, lines, red, redOf } = record;
  // Receipts of the treasury and of car dealers have numbers, parties and tables of their own.
  const isPlain = type === "invoice" && kind !== "other";
  const found = [
    ...(issuedOn === null ? [intakeFinding("invoice-date-missing", "error", "issuedOn")] : []),
    ...(kind === "other" ? [] : checkInvoiceNumber({ code, number: number ?? "", issuedOn })),
    ...missingParties(record, isPlain),
    ...checkCreditCode(record.buyerTaxId ?? "", "buyerTaxId"),
    ...checkCreditCode(record.sellerTaxId ?? "", "sellerTaxId"),
    ...(lines.length === 0 && isPlain ? [intakeFinding("pdf-lines-unread", "warning", "lines")] : []),
    ...(red && redOf === null ? [intakeFinding("red-of-missing", "warning", "redOf")] : []),
  ];
  const isTold = (field: string | null): boolean => field !== null && told.some((one) => one.field === field);
  return found.filter(({ field }) => !isTold(field));
}

// Tickets name no seller, and a ticket without a buyer is a traveller's own.
function missingParties(record: InvoiceRecord, isPlain: boolean): readonly Finding[] {
  if (!isPlain) {
    const finding = intakeFinding("party-name-missing", "warning", "buyerName", { party: "购买方" });
    return record.buyerName === null ? [finding] : [];
  }
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
