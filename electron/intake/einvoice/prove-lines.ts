import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { absoluteFen, type Fen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { classificationOf } from "./classification-code.ts";
import type { Sums } from "./prove-sums.ts";
import { readAmount } from "./read-amount.ts";
import type { StatedLine } from "./stated-invoice.ts";
import { isExempt, readTaxRate } from "./tax-rate.ts";

/** Lines that the sums prove. */
export interface ProvenLines {
  readonly lines: readonly InvoiceLine[];
  readonly findings: readonly Finding[];
}

/**
 * The lines of the first source whose lines add up to the sums. Lines are taken whole or not at all: every one with its name and
 * amount, and their sums those of the invoice but for rounding.
 */
export function proveLines(sources: readonly (readonly StatedLine[])[], sums: Sums): ProvenLines {
  for (const stated of sources) {
    const lines = provenOf(stated, sums);
    if (lines !== null) return { lines, findings: [] };
  }
  return { lines: [], findings: [intakeFinding("lines-unproven", "warning", "lines")] };
}

function provenOf(stated: readonly StatedLine[], sums: Sums): readonly InvoiceLine[] | null {
  const read = stated.map(readLine);
  const lines = read.flatMap((one) => one.line ?? []);
  if (lines.length === 0 || lines.length !== stated.length) return null;
  return addUp(lines, sums, BigInt(read.filter(({ rounded }) => rounded).length)) ? lines : null;
}

/** Whether the lines add up to the sums, but for so many fen. */
export function addUp(lines: readonly InvoiceLine[], { amountExTax, taxAmount }: Sums, slack = 0n): boolean {
  if (amountExTax === null) return false;
  const amounts = lines.map((line) => line.amountExTax);
  const taxes = lines.map((line) => line.taxAmount ?? zeroFen);
  return isNear(amounts, amountExTax, slack) && isNear(taxes, taxAmount ?? zeroFen, slack);
}

const isNear = (amounts: readonly Fen[], stated: Fen, slack: bigint): boolean =>
  absoluteFen(subtractFen(sumFen(amounts), stated)) <= slack;

interface ReadLine {
  readonly line: InvoiceLine | null;
  readonly rounded: boolean;
}

function readLine(stated: StatedLine): ReadLine {
  const exTax = readAmount(stated.amountExTax, "lines", "金额");
  const tax = readAmount(stated.taxAmount, "lines", "税额");
  if (exTax.amount === null || stated.name === null) return { line: null, rounded: false };
  const taxRate = readTaxRate(stated.taxRate);
  const taxAmount = isExempt(taxRate) && tax.amount === 0n ? null : tax.amount;
  const code = classificationOf(stated.classificationCode);
  const line = { name: stated.name, amountExTax: exTax.amount, taxRate, taxAmount, ...code };
  return { line, rounded: exTax.rounded || tax.rounded };
}
