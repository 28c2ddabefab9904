import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord, Understanding } from "../reading.ts";
import { allFrom } from "../voucher/all-from.ts";
import { elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import { checkEinvoice } from "./check-einvoice.ts";
import { readAmount } from "./read-amount.ts";
import { readEinvoiceDate } from "./read-date.ts";
import { readKind } from "./read-kind.ts";
import { readLines } from "./read-lines.ts";
import { readRed } from "./read-red.ts";

/**
 * Reads a 数电票 XML of any of the dialects seen. Travellers, identity numbers and plates are
 * never read. Nothing is guessed silently: what is missing is null, what is doubtful is a finding.
 */
export function readEinvoice(root: XmlElement): Understanding {
  const data = elementAt(root, "EInvoiceData");
  const number = readNumber(root);
  const date = readEinvoiceDate(root);
  const kind = readKind(root);
  const amounts = readTotals(elementAt(data, "BasicInformation"));
  const lines = readLines(data);
  const red = readRed(root, amounts.total);
  const record: InvoiceRecord = {
    number: number.number,
    code: null,
    kind: kind.kind,
    issuedOn: date.date,
    ...readParties(data),
    amountExTax: amounts.amountExTax,
    taxAmount: lines.allExempt && amounts.taxAmount === 0n ? null : amounts.taxAmount,
    otherCharges: null,
    total: amounts.total,
    red: red.red,
    redOf: red.redOf,
    checkCode: null,
    lines: lines.lines,
  };
  const words = textAt(data, "BasicInformation", "TotalTax-includedAmountInChinese");
  const findings = [number, date, kind, amounts, lines, red].flatMap((part) => part.findings);
  const checks = checkEinvoice(record, { words, roundedLines: lines.roundedLines, roundedSums: amounts.rounded });
  const kept = withoutContradicted(record, words, checks);
  const told = [...findings, ...checks];
  return { type: "invoice", source: "xml", record: kept, provenance: allFrom(kept, "xml"), findings: told };
}

const noSums = { amountExTax: null, taxAmount: null, total: null } as const;

/** The record without the sums that contradict each other: nothing says which of them is wrong, but that the capital numerals prove the total. */
function withoutContradicted(record: InvoiceRecord, words: string | null, checks: readonly Finding[]): InvoiceRecord {
  const has = (code: string): boolean => checks.some((one) => one.code === code);
  if (has("words-mismatch")) return { ...record, ...noSums };
  if (!has("total-mismatch")) return record;
  const isSpoken = words !== null && parseCapitalAmount(words) === record.total;
  return { ...record, ...noSums, total: isSpoken ? record.total : null };
}

interface ReadNumber {
  readonly number: string | null;
  readonly findings: readonly Finding[];
}

function readNumber(root: XmlElement): ReadNumber {
  const header = textAt(root, "Header", "EIid");
  const supervision = textAt(root, "TaxSupervisionInfo", "InvoiceNumber");
  const number = supervision ?? header;
  if (number === null) return { number, findings: [intakeFinding("invoice-number-missing", "error", "number")] };
  if (header === null || supervision === null || header === supervision) return { number, findings: [] };
  return { number, findings: [intakeFinding("invoice-number-conflict", "error", "number", { header, supervision })] };
}

const readParties = (data: XmlElement | undefined) => ({
  buyerName: textAt(data, "BuyerInformation", "BuyerName"),
  buyerTaxId: textAt(data, "BuyerInformation", "BuyerIdNum"),
  sellerName: textAt(data, "SellerInformation", "SellerName"),
  sellerTaxId: textAt(data, "SellerInformation", "SellerIdNum"),
});

function readTotals(basics: XmlElement | undefined) {
  const exTax = readAmount(textAt(basics, "TotalAmWithoutTax"), "amountExTax", "合计金额");
  const tax = readAmount(textAt(basics, "TotalTaxAm"), "taxAmount", "合计税额");
  const total = readAmount(textAt(basics, "TotalTax-includedAmount"), "total", "价税合计");
  return {
    amountExTax: exTax.amount,
    taxAmount: tax.amount,
    total: total.amount,
    rounded: [exTax, tax, total].filter((part) => part.rounded).length,
    findings: [exTax, tax, total].flatMap((part) => part.findings),
  };
}
