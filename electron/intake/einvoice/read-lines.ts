import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import { childrenOf, textAt, type XmlElement } from "../xml/xml-element.ts";
import { classificationOf } from "./classification-code.ts";
import { readAmount } from "./read-amount.ts";
import { isExempt, readTaxRate } from "./tax-rate.ts";

/** The lines of an invoice; `roundedLines` of them had more decimals than fen. */
export interface ReadLines {
  readonly lines: readonly InvoiceLine[];
  readonly roundedLines: number;
  readonly allExempt: boolean;
  readonly findings: readonly Finding[];
}

/** All lines in their order; a discount line is negative, a tax that an exempt line states as zero is null. */
export function readLines(data: XmlElement | undefined): ReadLines {
  const read = childrenOf(data, "IssuItemInformation").map(readLine);
  const lines = read.flatMap((part) => part.line ?? []);
  return {
    lines,
    roundedLines: read.filter((part) => part.rounded).length,
    allExempt: lines.length > 0 && lines.every((line) => isExempt(line.taxRate)),
    findings: [
      ...(read.length === 0 ? [intakeFinding("lines-missing", "warning", "lines")] : []),
      ...read.flatMap((part) => part.findings),
    ],
  };
}

interface ReadLine {
  /** Null when the line states no amount: the model keeps none without, and a zero would be invented. */
  readonly line: InvoiceLine | null;
  readonly rounded: boolean;
  readonly findings: readonly Finding[];
}

function readLine(item: XmlElement, index: number): ReadLine {
  const field = `lines[${index}]`;
  const number = String(index + 1);
  const name = textAt(item, "ItemName");
  const exTax = readAmount(textAt(item, "Amount"), `${field}.amountExTax`, `第 ${number} 行金额`);
  const tax = readAmount(textAt(item, "ComTaxAm"), `${field}.taxAmount`, `第 ${number} 行税额`);
  const findings = [
    ...(name === null ? [intakeFinding("line-name-missing", "warning", `${field}.name`, { line: number })] : []),
    ...exTax.findings,
    ...tax.findings,
  ];
  if (exTax.amount === null) {
    const missing = intakeFinding("line-amount-missing", "error", `${field}.amountExTax`, { line: number });
    return { line: null, rounded: false, findings: [...findings, missing] };
  }
  const taxRate = readTaxRate(textAt(item, "TaxRate"));
  const taxAmount = isExempt(taxRate) && tax.amount === 0n ? null : tax.amount;
  const code = classificationOf(textAt(item, "TaxClassificationCode"));
  const line: InvoiceLine = { name: name ?? "", amountExTax: exTax.amount, taxRate, taxAmount, ...code };
  return { line, rounded: exTax.rounded || tax.rounded, findings };
}
