import type { Finding } from "../../../shared/finding.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";

/** What is missing in a settled invoice or doubtful beside its sums; fields in `known` have their error already. */
export function doubtsOfInvoice(record: InvoiceRecord, known: ReadonlySet<string>): readonly Finding[] {
  const { number, issuedOn, red, redOf } = record;
  const found = [
    ...(number === null ? [intakeFinding("invoice-number-missing", "error", "number")] : []),
    ...(issuedOn === null ? [intakeFinding("invoice-date-missing", "error", "issuedOn")] : []),
    ...missingParty(record.buyerName, "buyerName", "购买方"),
    // A railway ticket names no seller.
    ...(record.kind === "railway" ? [] : missingParty(record.sellerName, "sellerName", "销售方")),
    ...numberDoubts(record),
    ...checkCreditCode(record.buyerTaxId ?? "", "buyerTaxId"),
    ...checkCreditCode(record.sellerTaxId ?? "", "sellerTaxId"),
    ...(red && redOf === null ? [intakeFinding("red-of-missing", "warning", "redOf")] : []),
  ];
  return found.filter(({ field }) => field === null || !known.has(field));
}

const missingParty = (name: string | null, field: string, party: string): readonly Finding[] =>
  name === null ? [intakeFinding("party-name-missing", "error", field, { party })] : [];

// Fiscal bills count as they like, and so do air tickets of 19 digits.
function numberDoubts({ kind, code, number, issuedOn }: InvoiceRecord): readonly Finding[] {
  if (number === null || kind === "other" || (kind === "air" && /^\d{19}$/.test(number))) return [];
  return checkInvoiceNumber({ code, number, issuedOn });
}
