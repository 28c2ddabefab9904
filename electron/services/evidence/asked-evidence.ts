import type { ServedCondition } from "../../../shared/dossier/account-rows.ts";
import type { Claim } from "../../../shared/dossier/dossier.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import { gatesBefore } from "../../../shared/policy/choices-needed.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { Predicate } from "../../../shared/policy/predicate.ts";
import { referencesOfPredicate } from "../../../shared/policy/references.ts";
import type { Rule } from "../../../shared/policy/rule.ts";

interface Asking {
  readonly article: string;
  readonly kind: string;
}

/** The kinds of proofs that a rule asks for by its own conditions and by the gates before it, each with its article. */
function askedBy(rule: Rule, pack: Pack): readonly Asking[] {
  const kinds = new Set(pack.evidence.map(({ id }) => id));
  const asked = (article: string, when: readonly Predicate[]): readonly Asking[] =>
    when
      .flatMap((part) => [...referencesOfPredicate(part)])
      .flatMap(({ id }) => (kinds.has(id) ? [{ article, kind: id }] : []));
  const gates = gatesBefore(pack, rule).flatMap(({ gate, when }) => asked(gate.article, [when]));
  return [...asked(rule.article, rule.when), ...gates];
}

/** The kinds of proofs that a rule asks for, each once, in the order a person reads its conditions. */
export const proofsAskedBy = (rule: Rule, pack: Pack): readonly string[] => [
  ...new Set(askedBy(rule, pack).map(({ kind }) => kind)),
];

/** What a proof is for, whether or not anything is claimed by it yet: the articles and rules that ask for its kind. */
export function servedBy({ kind, subject, state }: Evidence, pack: Pack): readonly ServedCondition[] {
  if (state === "absent" || subject === null) return [];
  const title = pack.evidence.find(({ id }) => id === kind)?.title ?? kind;
  const uses = pack.rules
    .filter((rule) => subject.startsWith(`${rule.kind}/`))
    .flatMap((rule) =>
      askedBy(rule, pack).flatMap((one) => (one.kind === kind ? [{ article: one.article, rule: rule.title }] : [])),
    );
  return [...Map.groupBy(uses, ({ article }) => article)].map(([article, own]) => ({
    ...{ article, title, ruleTitles: [...new Set(own.map(({ rule }) => rule))] },
  }));
}

/** The kinds of proofs that a claim still lacks. While a choice is open the calculation names no condition, and the rule itself is asked. */
export function lackingOf(
  { rule, conditions, subjectKey: key }: Claim,
  pack: Pack,
  evidence: readonly Evidence[],
): readonly string[] {
  if (conditions.length > 0) return conditions.flatMap(({ id, state }) => (state === "unknown" ? [id] : []));
  const known = new Set(evidence.flatMap(({ kind, subject }) => (subject === key ? [kind] : [])));
  return askedBy(rule, pack).flatMap(({ kind }) => (known.has(kind) ? [] : [kind]));
}
