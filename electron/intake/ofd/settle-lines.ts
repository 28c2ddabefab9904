import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { absoluteFen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { readAmount } from "../einvoice/read-amount.ts";
import { isExempt, readTaxRate } from "../einvoice/tax-rate.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { LineClaim, OfdClaims } from "./ofd-claims.ts";
import type { Totals } from "./settle-totals.ts";

/** The lines of the best source that has any. */
export interface SettledLines {
  readonly lines: readonly InvoiceLine[];
  readonly findings: readonly Finding[];
}

/** Lines are taken whole or not at all: every one with its amount, and their sums those of the invoice but for rounding. */
export function settleLines(sources: readonly OfdClaims[], totals: Totals): SettledLines {
  const claimed = sources.find(({ lines }) => lines.length > 0)?.lines ?? [];
  const read = claimed.map(readLine);
  const lines = read.flatMap((one) => one.line ?? []);
  const slack = BigInt(read.filter(({ rounded }) => rounded).length);
  const near = (amounts: readonly InvoiceLine["taxAmount"][], stated: Totals["total"]) =>
    absoluteFen(subtractFen(sumFen(amounts.map((one) => one ?? zeroFen)), stated ?? zeroFen)) <= slack;
  const isProven =
    lines.length > 0 &&
    lines.length === claimed.length &&
    totals.amountExTax !== null &&
    near(
      lines.map((line) => line.amountExTax),
      totals.amountExTax,
    ) &&
    near(
      lines.map((line) => line.taxAmount),
      totals.taxAmount,
    );
  return isProven
    ? { lines, findings: [] }
    : { lines: [], findings: [intakeFinding("ofd-lines-unread", "warning", "lines")] };
}

interface ReadLine {
  readonly line: InvoiceLine | null;
  readonly rounded: boolean;
}

function readLine(claim: LineClaim): ReadLine {
  const exTax = readAmount(claim.amountExTax, "lines", "金额");
  const tax = readAmount(claim.taxAmount, "lines", "税额");
  if (exTax.amount === null || claim.name === null) return { line: null, rounded: false };
  const taxRate = readTaxRate(claim.taxRate);
  const taxAmount = isExempt(taxRate) && tax.amount === 0n ? null : tax.amount;
  const line = { name: claim.name, amountExTax: exTax.amount, taxRate, taxAmount };
  return { line, rounded: exTax.rounded || tax.rounded };
}
