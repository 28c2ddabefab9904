import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";
import { absoluteFen, addFen, type Fen, fenToYuanText, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";

/** What the file says beside the record that the record is checked against. */
export interface EinvoiceContext {
  readonly words: string | null;
  /** How many lines were rounded to the fen: each may be off by half a fen in amount and in tax. */
  readonly roundedLines: number;
  /** How many of the three sums were. */
  readonly roundedSums: number;
}

/** What is missing or does not agree within one 数电票. */
export function checkEinvoice(record: InvoiceRecord, context: EinvoiceContext): readonly Finding[] {
  const { number, issuedOn } = record;
  return [
    ...(number === null ? [] : checkInvoiceNumber({ code: null, number, issuedOn })),
    ...checkParties(record),
    ...checkTotals(record, context.roundedSums),
    ...checkLines(record, context.roundedLines),
    ...checkWords(record.total, context),
  ];
}

function checkParties(record: InvoiceRecord): readonly Finding[] {
  const missing = (value: string | null, field: string, party: string): readonly Finding[] =>
    value === null ? [intakeFinding("party-name-missing", "error", field, { party })] : [];
  // A private buyer has no code; a seller always has one.
  const noCode = record.sellerTaxId === null;
  return [
    ...missing(record.buyerName, "buyerName", "购买方"),
    ...missing(record.sellerName, "sellerName", "销售方"),
    ...(noCode ? [intakeFinding("tax-id-missing", "warning", "sellerTaxId", { party: "销售方" })] : []),
    ...checkCreditCode(record.buyerTaxId ?? "", "buyerTaxId"),
    ...checkCreditCode(record.sellerTaxId ?? "", "sellerTaxId"),
  ];
}

function checkTotals({ amountExTax, taxAmount, total }: InvoiceRecord, rounded: number): readonly Finding[] {
  if (total === null) return [intakeFinding("amount-missing", "error", "total", { name: "价税合计" })];
  if (amountExTax === null) return [intakeFinding("amount-missing", "error", "amountExTax", { name: "合计金额" })];
  if (roundingExplains(addFen(amountExTax, taxAmount ?? zeroFen), total, rounded)) return [];
  const detail = {
    amountExTax: fenToYuanText(amountExTax),
    taxAmount: fenToYuanText(taxAmount ?? zeroFen),
    total: fenToYuanText(total),
  };
  return [intakeFinding("total-mismatch", "error", "total", detail)];
}

function checkLines({ amountExTax, taxAmount, lines }: InvoiceRecord, roundedLines: number): readonly Finding[] {
  if (lines.length === 0) return [];
  const [amounts, taxes] = [sumFen(lines.map((l) => l.amountExTax)), sumFen(lines.map((l) => l.taxAmount ?? zeroFen))];
  const findings: Finding[] = [];
  if (amountExTax !== null && amounts !== amountExTax) {
    const detail = { lines: fenToYuanText(amounts), amountExTax: fenToYuanText(amountExTax) };
    findings.push(
      roundingExplains(amounts, amountExTax, roundedLines)
        ? intakeFinding("line-rounding", "info", "lines", { lines: detail.lines, document: detail.amountExTax })
        : intakeFinding("lines-mismatch", "error", "lines", detail),
    );
  }
  const documentTax = taxAmount ?? zeroFen;
  if (taxes !== documentTax && !roundingExplains(taxes, documentTax, roundedLines)) {
    const detail = { lines: fenToYuanText(taxes), taxAmount: fenToYuanText(documentTax) };
    findings.push(intakeFinding("line-taxes-mismatch", "error", "lines", detail));
  }
  return findings;
}

const roundingExplains = (sum: Fen, stated: Fen, rounded: number): boolean =>
  absoluteFen(subtractFen(sum, stated)) <= BigInt(rounded);

function checkWords(total: Fen | null, { words, roundedSums }: EinvoiceContext): readonly Finding[] {
  if (words === null || total === null) return [];
  const stated = parseCapitalAmount(words);
  if (stated === null) return [intakeFinding("words-unreadable", "warning", "total", { words })];
  if (roundingExplains(stated, total, Math.min(roundedSums, 1))) return [];
  return [intakeFinding("words-mismatch", "error", "total", { words, total: fenToYuanText(total) })];
}
