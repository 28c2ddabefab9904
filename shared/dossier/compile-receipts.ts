import type { ResolvedAmount, ResolvedBase } from "../calculation/resolved-rule.ts";
import { subjectKey } from "../model/subject.ts";
import type { Claim, Dossier, ScheduleRow } from "./dossier.ts";

type SpendBase = Extract<ResolvedBase, { readonly spend: unknown }>;

const isSpend = (base: ResolvedBase): base is SpendBase => "spend" in base;

/** Every base of spend that an amount is computed from, however deep it lies. */
function spendBases(amount: ResolvedAmount): readonly SpendBase[] {
  switch (amount.form) {
    case "rate":
    case "slabs":
    case "marginal":
      return [amount.of].filter(isSpend);
    case "perUnit":
      return spendBases(amount.each);
    case "factor":
    case "topUp":
      return spendBases(amount.of);
    case "sum":
    case "min":
      return amount.parts.flatMap(spendBases);
    default:
      return [];
  }
}

/** Whether the line's figure is computed from receipts. */
export const restsOnReceipts = ({ amount }: Claim): boolean => amount !== null && spendBases(amount).length > 0;

/**
 * The rows of the schedule that a line's base is the sum of: those of its subject in its categories. A category that comes out
 * negative counts as none, here as in the base.
 */
export function compileReceipts(claim: Claim, { facts, schedule }: Dossier): readonly ScheduleRow[] {
  const bases = claim.amount === null ? [] : spendBases(claim.amount);
  const spend = facts.find((subject) => subjectKey(subject) === claim.subjectKey)?.spend ?? null;
  const asked = (category: string): boolean =>
    bases.some((base) => base.spend === "*" || base.spend.includes(category));
  const counts = (category: string): boolean => asked(category) && (spend?.has(category) ?? false);
  return schedule.filter(({ entry }) => entry.subject === claim.subjectKey && counts(entry.category ?? ""));
}
