import type { Assessment, AssessmentLine } from "../calculation/assessment.ts";
import type { FactSubject } from "../calculation/facts.ts";
import { resolveAmount } from "../calculation/resolve-amount.ts";
import type { ResolvedAmount } from "../calculation/resolved-rule.ts";
import { entersBase, spendBases } from "../calculation/spend-bases.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { type SubjectKey, subjectKey } from "../model/subject.ts";
import type { Rule } from "../policy/rule.ts";
import type { ReviewedBooks } from "./reviewed-books.ts";

/** A line of the assessment that rests on receipts, with the ledger entries that its base is made of. */
export interface SpendLine {
  readonly line: AssessmentLine;
  readonly rule: Rule;
  readonly amount: ResolvedAmount;
  readonly key: SubjectKey;
  readonly subject: FactSubject;
  readonly entries: readonly LedgerEntry[];
}

/** The lines that rest on receipts, whatever their conditions; without those that wait for a choice. */
export function spendLines(
  { pack, gathered: { facts, ledger } }: ReviewedBooks,
  { lines }: Assessment,
): readonly SpendLine[] {
  const reading = { pack, choices: facts.choices, asOf: facts.asOf };
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const subjects = new Map(facts.subjects.map((subject) => [subjectKey(subject), subject]));
  const bySubject = Map.groupBy(ledger.entries, ({ subject }) => subject);
  return lines.flatMap((line) => {
    const key = subjectKey({ ...line.subject, claimYear: line.claimYear });
    const [rule, subject] = [rules.get(line.rule), subjects.get(key)];
    if (rule === undefined || subject === undefined || line.status === "needs-choice") return [];
    const amount = resolveAmount(rule.amount, reading);
    const bases = spendBases(amount);
    if (bases.length === 0) return [];
    const entries = (bySubject.get(key) ?? []).filter(({ category }) => entersBase(category ?? "", bases));
    return [{ line, rule, amount, key, subject, entries }];
  });
}

/** Whether a line gives something, or would if what is still unknown held. */
export const isPossible = ({ line: { status } }: SpendLine): boolean => status === "met" || status === "unknown";
