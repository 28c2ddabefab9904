import { entersBase, spendBases } from "../calculation/spend-bases.ts";
import { subjectKey } from "../model/subject.ts";
import type { Claim, Dossier, ScheduleRow } from "./dossier.ts";

/** Whether the line's figure is computed from receipts. */
export const restsOnReceipts = ({ amount }: Claim): boolean => amount !== null && spendBases(amount).length > 0;

/**
 * The rows of the schedule that a line's base is the sum of: those of its subject in its categories. A category that comes out
 * negative counts as none, here as in the base.
 */
export function compileReceipts(claim: Claim, { facts, schedule }: Dossier): readonly ScheduleRow[] {
  const bases = claim.amount === null ? [] : spendBases(claim.amount);
  const spend = facts.find((subject) => subjectKey(subject) === claim.subjectKey)?.spend ?? null;
  const counts = (category: string): boolean => entersBase(category, bases) && (spend?.has(category) ?? false);
  return schedule.filter(({ entry }) => entry.subject === claim.subjectKey && counts(entry.category ?? ""));
}
