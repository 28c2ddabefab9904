import type { FactSubject } from "../calculation/facts.ts";
import type { SubjectSources } from "../calculation/gather.ts";
import { referencesOfAmount, referencesOfPredicate } from "../policy/references.ts";
import type { Rule } from "../policy/rule.ts";

/**
 * Whether something recorded of a subject points to a rule whose line waits for a choice and so has no conditions weighed yet: a
 * proof of its own, a fact it asks for, or spend in its categories. `isTelling` leaves out proofs that many rules ask for.
 */
export function pointsToRule(
  rule: Rule,
  { facts, proofs }: SubjectSources,
  spend: FactSubject["spend"],
  isTelling: (id: string) => boolean,
): boolean {
  const asked = [...rule.when.flatMap((part) => [...referencesOfPredicate(part)]), ...referencesOfAmount(rule.amount)];
  return asked.some(({ to, id }) => {
    if (to === "evidence") return isTelling(id) && proofs.onFile.has(id);
    if (to === "fact") return (facts.get(id)?.value ?? null) !== null;
    return to === "category" && (id === "*" ? (spend?.size ?? 0) > 0 : (spend?.has(id) ?? false));
  });
}
