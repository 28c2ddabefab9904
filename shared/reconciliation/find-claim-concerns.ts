import { costLines, hasDeductibleTax } from "../ledger/invoice-lines.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { subjectKey } from "../model/subject.ts";
import { type Fen, formatYuan, minFen, sumFen, zeroFen } from "../money.ts";
import { spendCategories } from "../policy/spend-categories.ts";
import { multiplyFen, rate } from "../rate.ts";
import { type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, isClaimed } from "./find-terms.ts";
import type { SpendLine } from "./spend-lines.ts";
import { type Titles, titlesIn } from "./titles.ts";

const eligibleOf = (entries: readonly LedgerEntry[]): Fen => sumFen(entries.map(({ eligible }) => eligible));
const invoicesOf = (entries: readonly LedgerEntry[]): readonly string[] => [
  ...new Set(entries.filter(({ eligible }) => eligible > 0n).map(({ invoice }) => invoice)),
];

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The list of receipts and the figure claimed must be one sum; a category that comes out negative breaks it. */
function baseDiffers(lines: readonly SpendLine[], titles: Titles): readonly Concern[] {
  return lines.flatMap(({ line, key, entries }) => {
    const listed = eligibleOf(entries);
    if (line.base === null || line.base === 0n || line.base === listed) return [];
    const detail = {
      ...{ subject: titles.subject(key), title: titles.rule(line.rule) },
      ...{ listed: formatYuan(listed), claimed: formatYuan(line.base) },
    };
    const told = { code: "base-differs", severity: "error", rule: "list-is-claim" } as const;
    return [concernOf({ ...told, records: [key, line.rule], detail })];
  });
}

/** Receipts that enter the bases of two lines which both give something, where each is to count once or nobody has said. */
function inTwoRules(lines: readonly SpendLine[], { pack, gathered }: FindTerms, titles: Titles): readonly Concern[] {
  const once = pack.stacking?.expenseOnce;
  const taken = once === undefined ? undefined : gathered.facts.choices.get(once);
  if (once === undefined || taken === "stack") return [];
  const giving = lines.filter(({ line }) => line.status === "met" && (line.amount ?? 0n) > 0n);
  return giving.flatMap((one, index) =>
    giving.slice(index + 1).flatMap((other) => {
      const others = new Set(other.entries);
      const shared = one.entries.filter((entry) => others.has(entry));
      const records = invoicesOf(shared);
      if (records.length === 0) return [];
      const detail = {
        ...{
          subject: titles.subject(one.key),
          amount: formatYuan(eligibleOf(shared)),
          count: String(records.length),
        },
        title: `${titles.rule(one.line.rule)}、${titles.rule(other.line.rule)}`,
        chosen: taken === undefined ? "no" : "yes",
      };
      const told = { code: "cost-in-two-rules", severity: "warning", rule: "once-per-rule" } as const;
      return [concernOf({ ...told, records: [one.line.rule, other.line.rule, ...records], detail })];
    }),
  );
}

/** Eligible cost in categories that no rule of its subject takes, nor could under a choice still unset: it adds nothing. */
function inNoRule(
  { pack, records, gathered: { ledger } }: FindTerms,
  lines: readonly SpendLine[],
  titles: Titles,
): readonly Concern[] {
  const taken = new Set<LedgerEntry>();
  for (const { entries } of lines) for (const entry of entries) taken.add(entry);
  const kinds = new Map<string, string>(records.subjects.map((subject) => [subjectKey(subject), subject.kind]));
  const resolved = new Set(lines.map(({ line, key }) => `${line.rule} ${key}`));
  const bases = pack.rules.map(({ id, kind, amount }) => ({ id, kind, categories: spendCategories(amount) }));
  const couldTake = ({ subject, category }: LedgerEntry): boolean =>
    bases.some(({ id, kind, categories }) => {
      if (kind !== kinds.get(subject ?? "") || resolved.has(`${id} ${subject}`)) return false;
      return categories.includes("*") || categories.includes(category ?? "");
    });
  const left = ledger.entries.filter((entry) => entry.eligible > 0n && !taken.has(entry) && !couldTake(entry));
  return [...Map.groupBy(left, ({ subject }) => subject)].flatMap(([subject, entries]) => {
    if (subject === null) return [];
    const invoices = invoicesOf(entries);
    const detail = {
      category: listNames(entries.map(({ category }) => titles.category(category ?? "")).toSorted(byText)),
      ...{ subject: titles.subject(subject), amount: formatYuan(eligibleOf(entries)), count: String(invoices.length) },
    };
    const told = { code: "category-in-no-rule", severity: "info", rule: "named-categories" } as const;
    return [concernOf({ ...told, records: [subject, ...invoices], detail })];
  });
}

/** Deductible tax that the reading leaves in the claim: an audit takes it off whether or not it was deducted. */
function inputTax(terms: FindTerms): readonly Concern[] {
  const deducted = terms.pack.gathering.withoutInputTax;
  const chosen = terms.gathered.facts.choices.get(deducted?.choice ?? "");
  if (deducted === null || chosen === undefined || chosen === deducted.option) return [];
  const taxed = terms.records.invoices.flatMap((invoice) => {
    if (!hasDeductibleTax(invoice) || !isClaimed(terms, invoice.id)) return [];
    const lines = costLines(invoice);
    const [tax, gross] = [sumFen(lines.map((line) => line.tax ?? zeroFen)), sumFen(lines.map((line) => line.gross))];
    if (tax <= 0n || gross <= 0n) return [];
    const claimed = multiplyFen(rate(minFen(terms.eligibleOf(invoice.id), gross), gross), tax, "half_up_fen");
    return [[invoice.id, claimed] as const];
  });
  if (taxed.length === 0) return [];
  const detail = { count: String(taxed.length), amount: formatYuan(sumFen(taxed.map(([, tax]) => tax))) };
  const records = taxed.map(([id]) => id);
  const told = { code: "input-tax-claimed", severity: "warning", rule: "input-tax" } as const;
  return [concernOf({ ...told, records, exposed: new Map(taxed), detail })];
}

/** What stands between the receipts and the claim: the sums, the rules' categories, and tax. */
export function findClaimConcerns(terms: FindTerms): readonly Concern[] {
  const [lines, titles] = [terms.spendLines, titlesIn(terms)];
  return [
    ...baseDiffers(lines, titles),
    ...inTwoRules(lines, terms, titles),
    ...inputTax(terms),
    ...inNoRule(terms, lines, titles),
  ];
}
