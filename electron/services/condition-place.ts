import type { ConditionPlace } from "../../shared/contract/assessment.ts";
import { wantedTarget } from "../../shared/contract/target.ts";
import type { Claim, ClaimCondition } from "../../shared/dossier/dossier.ts";
import type { FactDeclaration } from "../../shared/policy/declarations.ts";
import type { Calculation } from "./calculate.ts";

/** The proof itself, or where it is asked for; a line that is closed asks for no more proofs. */
function placeOfProof(
  { id, state }: ClaimCondition,
  { subjectKey, standing }: Claim,
  { gathered }: Calculation,
): ConditionPlace {
  const proofs = gathered.sources.get(subjectKey)?.proofs.byKind.get(id) ?? [];
  const [proof] = state === "yes" ? proofs.filter((one) => one.state === "on-file" && one.sha256 !== null) : proofs;
  if (proof !== undefined) return { page: "evidence", target: { kind: "evidence", id: proof.id } };
  const isAsked = standing === "open" || standing === "claimed";
  return { page: "evidence", target: isAsked ? wantedTarget(id, subjectKey) : null };
}

function placeOfFact(
  { id, source }: FactDeclaration,
  { subjectKey }: Claim,
  { gathered }: Calculation,
): ConditionPlace | null {
  switch (source.gather) {
    case "revenue": {
      const [first] = gathered.sources.get(subjectKey)?.facts.get(id)?.from ?? [];
      return { page: "revenues", target: first === undefined ? null : { kind: "revenue", id: first } };
    }
    case "locations":
    case "crew-visits":
      return { page: "subjects", target: { kind: "subject", id: subjectKey } };
    case "decision":
      return { page: "results", target: null };
    case "typed":
      return null;
  }
}

/** Where a condition of a claim is proven or mended: the proof, the settlement, the subject's own record, the day of issue; null where no page does. */
export function conditionPlace(
  condition: ClaimCondition,
  claim: Claim,
  calculation: Calculation,
): ConditionPlace | null {
  if (condition.id === "not-in-force") return { page: "readings", target: null };
  const fact = calculation.pack.facts.find(({ id }) => id === condition.id);
  return fact === undefined ? placeOfProof(condition, claim, calculation) : placeOfFact(fact, claim, calculation);
}
