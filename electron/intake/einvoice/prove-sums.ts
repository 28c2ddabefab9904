import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, addFen, type Fen, fenToYuanText, subtractFen, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";

/** The sums of an invoice; null where they are not stated or not proven. */
export interface Sums {
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
  readonly otherCharges: Fen | null;
  readonly total: Fen | null;
}

/** Sums with what was found wrong with them or missing. */
export interface ProvenSums extends Sums {
  readonly findings: readonly Finding[];
}

/** What is known of the sums beside themselves. */
export interface SumContext {
  /** The total in capital numerals, as each source writes it. */
  readonly words: readonly string[];
  readonly hasNoTax: boolean;
  /** How many of the sums had more decimals than fen: each may be off by half a fen. */
  readonly rounded: number;
  /** Fields that sources dispute, so that none is computed in their place or called missing. */
  readonly disputed: ReadonlySet<string>;
}

const noSums = { amountExTax: null, taxAmount: null, otherCharges: null, total: null } as const;

/** Proves the sums by each other and by the capital numerals: what these contradict is told and not taken. A total not stated is computed. */
export function proveSums(stated: Sums, context: SumContext): ProvenSums {
  const { words, hasNoTax, disputed } = context;
  const tax = stated.taxAmount ?? (hasNoTax ? zeroFen : null);
  const sum =
    stated.amountExTax === null || tax === null
      ? null
      : addFen(addFen(stated.amountExTax, tax), stated.otherCharges ?? zeroFen);
  const total = stated.total ?? (disputed.has("total") ? null : sum);
  const checked = checkSums({ ...stated, total }, sum, context);
  const isComputed = stated.total === null && total !== null && words.length === 0;
  const computed = isComputed
    ? [intakeFinding("total-computed", "warning", "total", { total: fenToYuanText(total) })]
    : [];
  const told = [...computed, ...checked.findings];
  const silent = new Set([
    ...disputed,
    ...told.filter(({ severity }) => severity === "error").map(({ field }) => field),
  ]);
  return { ...checked, findings: [...told, ...missing(checked, hasNoTax, silent)] };
}

function checkSums(sums: Sums, sum: Fen | null, { words, rounded }: SumContext): ProvenSums {
  const { total } = sums;
  if (total === null) return { ...sums, findings: [] };
  const spoken = words.map((text) => ({ text, amount: parseCapitalAmount(text) }));
  const contrary = spoken.find(({ amount }) => amount !== null && !isNear(amount, total, Math.min(rounded, 1)));
  if (contrary !== undefined) {
    const detail = { words: contrary.text, total: fenToYuanText(total) };
    return { ...noSums, findings: [intakeFinding("words-mismatch", "error", "total", detail)] };
  }
  const unread = spoken
    .filter(({ amount }) => amount === null)
    .map(({ text }) => intakeFinding("words-unreadable", "warning", "total", { words: text.slice(0, 60) }));
  if (sum === null || isNear(sum, total, rounded)) return { ...sums, findings: unread };
  // The capital numerals prove the total; nothing then says which of the others is wrong.
  const kept = { ...noSums, total: spoken.some(({ amount }) => amount === total) ? total : null };
  return { ...kept, findings: [...unread, mismatch(sums, total)] };
}

const isNear = (one: Fen, other: Fen, rounded: number): boolean =>
  absoluteFen(subtractFen(one, other)) <= BigInt(rounded);

const mismatch = ({ amountExTax, taxAmount }: Sums, total: Fen): Finding =>
  intakeFinding("total-mismatch", "error", "total", {
    amountExTax: fenToYuanText(amountExTax ?? zeroFen),
    taxAmount: fenToYuanText(taxAmount ?? zeroFen),
    total: fenToYuanText(total),
  });

/** A sum that no source states; one that was disputed has its finding already. */
function missing(sums: Sums, hasNoTax: boolean, silent: ReadonlySet<string | null>): readonly Finding[] {
  if (silent.has("total")) return [];
  const { amountExTax, taxAmount, total } = sums;
  const lacksTax = taxAmount === null && !hasNoTax && amountExTax !== total;
  const wanted = [
    ["total", "价税合计", total === null],
    ["amountExTax", "合计金额", amountExTax === null],
    ["taxAmount", "合计税额", lacksTax],
  ] as const;
  return wanted
    .filter(([field, , isMissing]) => isMissing && !silent.has(field))
    .map(([field, name]) => intakeFinding("amount-missing", "error", field, { name }));
}
