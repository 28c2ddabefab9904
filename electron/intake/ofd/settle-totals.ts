import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { addFen, type Fen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { OfdClaims } from "./ofd-claims.ts";
import { settleAmount, settleText } from "./settle-claims.ts";

/** The three sums of an invoice; null where they are not stated or not proven. */
export interface Totals {
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
  readonly total: Fen | null;
  readonly findings: readonly Finding[];
}

const noSums = { amountExTax: null, taxAmount: null, total: null } as const;

/** Settles the sums between the sources, each other and the capital numerals: what these contradict is told and not taken. */
export function settleTotals(sources: readonly OfdClaims[]): Totals {
  const exTax = settleAmount("amountExTax", sources);
  const tax = settleAmount("taxAmount", sources);
  const stated = settleAmount("total", sources);
  const words = settleText("words", sources);
  const findings = [exTax, tax, stated, words].flatMap((part) => part.findings);
  const taxTexts = sources.flatMap(({ fields }) => fields.taxAmount ?? []);
  // Asterisks say that there is no tax; a tax that is absent or unreadable says nothing.
  const hasNoTax = taxTexts.length > 0 && taxTexts.every((text) => /^[*＊\s]+$/.test(text));
  const known = tax.value ?? (hasNoTax ? zeroFen : null);
  const sum = exTax.value === null || known === null ? null : addFen(exTax.value, known);
  const total = stated.value ?? (stated.differs ? null : sum);
  const sums = { amountExTax: exTax.value, taxAmount: tax.value, total };
  const computed =
    stated.value === null && total !== null && words.value === null
      ? [intakeFinding("ofd-total-computed", "warning", "total", { total: fenToYuanText(total) })]
      : [];
  const checked = checkSums(sums, sum, words.value);
  const told = [...findings, ...computed, ...checked.findings];
  return { ...checked, findings: [...told, ...missing(checked, hasNoTax, told)] };
}

function checkSums(sums: Omit<Totals, "findings">, sum: Fen | null, words: string | null): Totals {
  const { amountExTax, taxAmount, total } = sums;
  if (total === null) return { ...sums, findings: [] };
  const spoken = words === null ? null : parseCapitalAmount(words);
  const unread =
    words !== null && spoken === null ? [intakeFinding("words-unreadable", "warning", "total", { words })] : [];
  if (words !== null && spoken !== null && spoken !== total) {
    const detail = { words, total: fenToYuanText(total) };
    return { ...noSums, findings: [intakeFinding("words-mismatch", "error", "total", detail)] };
  }
  if (sum === null || sum === total) return { ...sums, findings: unread };
  const detail = {
    amountExTax: fenToYuanText(amountExTax ?? zeroFen),
    taxAmount: fenToYuanText(taxAmount ?? zeroFen),
    total: fenToYuanText(total),
  };
  // The capital numerals prove the total; nothing then says which of the other two is wrong.
  const kept = { ...noSums, total: spoken === total ? total : null };
  return { ...kept, findings: [...unread, intakeFinding("total-mismatch", "error", "total", detail)] };
}

/** A sum that no source states; one that was not taken has its finding already. */
function missing(
  { amountExTax, taxAmount, total }: Totals,
  hasNoTax: boolean,
  told: readonly Finding[],
): readonly Finding[] {
  const has = (field: string) => told.some((one) => one.field === field && one.severity === "error");
  if (has("total")) return [];
  const noTax = taxAmount === null && !hasNoTax && amountExTax !== total;
  return [
    ...(total === null ? [intakeFinding("amount-missing", "error", "total", { name: "价税合计" })] : []),
    ...(amountExTax === null && !has("amountExTax")
      ? [intakeFinding("amount-missing", "error", "amountExTax", { name: "合计金额" })]
      : []),
    ...(noTax && !has("taxAmount")
      ? [intakeFinding("amount-missing", "error", "taxAmount", { name: "合计税额" })]
      : []),
  ];
}
