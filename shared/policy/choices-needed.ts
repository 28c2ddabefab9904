import { type Amount, partsOfAmount } from "./amount.ts";
import type { Pack } from "./pack.ts";
import { type Predicate, partsOfPredicate } from "./predicate.ts";
import { referencesOfAmount, referencesOfPredicate } from "./references.ts";
import type { Rule } from "./rule.ts";

/** A gate as a rule has to pass it. */
export interface GateBefore {
  readonly gate: Pack["gates"][number];
  /** The gate's condition, or the rule's own exception in its place. */
  readonly when: Predicate;
}

/** The gates that a rule must pass. */
export const gatesBefore = (pack: Pack, rule: Rule): readonly GateBefore[] =>
  pack.gates
    .filter((gate) => gate.kinds.includes(rule.kind))
    .map((gate) => ({
      gate,
      when: gate.exceptions.find((exception) => exception.rule === rule.id)?.when ?? gate.when,
    }));

/** The conditions of the gates that a rule must pass. */
export const gatesOf = (pack: Pack, rule: Rule): readonly Predicate[] =>
  gatesBefore(pack, rule).map(({ when }) => when);

const usesReaches = (predicate: Predicate): boolean =>
  ("fact" in predicate && predicate.is === "reaches") || partsOfPredicate(predicate).some(usesReaches);

const isRounded = (amount: Amount): boolean =>
  "rate" in amount ||
  "match" in amount ||
  "marginal" in amount ||
  "factor" in amount ||
  partsOfAmount(amount).some(isRounded);

/**
 * The choices of interpretation that a rule needs, in the pack's order, whether or not they could change the outcome:
 * those its conditions, gates, amount, group caps and exclusions branch on, the reading of 以上, and the rounding.
 */
export function choicesNeeded(pack: Pack, rule: Rule): readonly string[] {
  const predicates = [...rule.when, ...gatesOf(pack, rule)];
  const branches = [
    ...predicates.flatMap((part) => [...referencesOfPredicate(part)]),
    ...referencesOfAmount(rule.amount),
  ];
  const needed = new Set(branches.filter((reference) => reference.to === "choice").map((reference) => reference.id));
  for (const { rules, when } of [...pack.groups, ...pack.exclusions])
    if (when && rules.includes(rule.id)) needed.add(when.choice);
  if (pack.reaches !== null && predicates.some(usesReaches)) needed.add(pack.reaches.choice);
  if ("choice" in pack.rounding && isRounded(rule.amount)) needed.add(pack.rounding.choice);
  return pack.choices.map((declared) => declared.id).filter((id) => needed.has(id));
}
