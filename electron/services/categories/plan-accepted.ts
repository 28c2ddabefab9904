import type { AcceptedSuggestions } from "../../../shared/contract/categories.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { type AllocationProblem, type AllocationTerms, allocateLines, type LineAssignment } from "../allocate-lines.ts";

/** A suggested line as what is left of it. */
const asTarget = ({ invoice, line }: AcceptedSuggestions["lines"][number]) => ({ invoice, line, allocation: null });

/** The suggestions as one assignment for each category. */
const assignmentsOf = ({ lines, subject, place }: AcceptedSuggestions): readonly LineAssignment[] =>
  [...Map.groupBy(lines, ({ category }) => category)].map(([category, own]) => ({
    ...{ category, subject, place, amount: null },
    targets: own.map(asTarget),
  }));

/** What accepted suggestions come to, one category after the other, so that none takes what another has taken; all lines or none. */
export function planAccepted(
  accepted: AcceptedSuggestions,
  terms: AllocationTerms,
): Result<readonly Allocation[], AllocationProblem> {
  const planned: Allocation[] = [];
  for (const one of assignmentsOf(accepted)) {
    const allocations = [...terms.records.allocations, ...planned];
    const made = allocateLines(one, { ...terms, records: { ...terms.records, allocations } });
    if (!made.ok) return made;
    planned.push(...made.value);
  }
  return ok(planned);
}
