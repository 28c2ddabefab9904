import type { AssessmentLine } from "../calculation/assessment.ts";
import { resolveAmount } from "../calculation/resolve-amount.ts";
import { subjectKey } from "../model/subject.ts";
import { referencesOfPredicate } from "../policy/references.ts";
import type { Rule } from "../policy/rule.ts";
import { compileConditions } from "./compile-conditions.ts";
import type { Claim, ClaimCondition, ClaimStanding } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";
import { pointsToRule } from "./points-to-rule.ts";

/** What the conditions of a line are told apart by. */
interface Marks {
  readonly shared: ReadonlySet<string>;
  readonly gates: ReadonlySet<string>;
  readonly proofs: ReadonlySet<string>;
}

/** Proofs that more than one rule asks for: to have them points to no rule in particular. */
function sharedProofs(rules: readonly Rule[]): ReadonlySet<string> {
  const asked = rules.flatMap((rule) => [
    ...new Set(rule.when.flatMap((part) => [...referencesOfPredicate(part)].map(({ id }) => id))),
  ]);
  return new Set(asked.filter((id, index) => asked.indexOf(id) !== index));
}

function standingOf(
  line: AssessmentLine,
  conditions: readonly ClaimCondition[],
  { shared, gates, proofs }: Marks,
): ClaimStanding {
  if (line.status === "met") return "claimed";
  const pointsHere = ({ id, state }: ClaimCondition): boolean => state === "yes" && !shared.has(id) && !gates.has(id);
  const isBegun = conditions.some(pointsHere) || line.gap !== null || (line.base ?? 0n) > 0n;
  if (!isBegun) return "idle";
  const rulesOut = ({ id, state }: ClaimCondition): boolean =>
    state === "no" && (proofs.has(id) || id === "not-in-force");
  return conditions.some(rulesOut) ? "closed" : "open";
}

/** Every line of the assessment with its rule, its subject and its conditions in words. */
export function compileClaims({ pack, gathered, assessment }: DossierTerms): readonly Claim[] {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const marks: Marks = {
    shared: sharedProofs(pack.rules),
    gates: new Set(pack.gates.flatMap(({ when }) => [...referencesOfPredicate(when)].map(({ id }) => id))),
    proofs: new Set(pack.evidence.map(({ id }) => id)),
  };
  const isTelling = (id: string): boolean => !marks.shared.has(id) && !marks.gates.has(id);
  const spends = new Map(gathered.facts.subjects.map((subject) => [subjectKey(subject), subject.spend]));
  const reading = { pack, choices: gathered.facts.choices, asOf: gathered.facts.asOf };
  return assessment.lines.map((line) => {
    const rule = rules.get(line.rule);
    const key = subjectKey({ ...line.subject, claimYear: line.claimYear });
    const sources = gathered.sources.get(key);
    if (rule === undefined || sources === undefined) throw new Error(`no rule or subject for ${line.rule} ${key}`);
    const conditions = compileConditions(line, rule, sources, pack);
    const waits = line.status === "needs-choice" && pointsToRule(rule, sources, spends.get(key) ?? null, isTelling);
    return {
      line,
      rule,
      subject: sources.subject,
      subjectKey: key,
      standing: waits ? "open" : standingOf(line, conditions, marks),
      conditions,
      amount: line.status === "needs-choice" ? null : resolveAmount(rule.amount, reading),
    };
  });
}
