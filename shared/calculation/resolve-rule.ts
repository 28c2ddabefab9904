import { choicesNeeded, gatesOf } from "../policy/choices-needed.ts";
import type { Rule } from "../policy/rule.ts";
import { resolveAmount } from "./resolve-amount.ts";
import { type Reading, resolveCondition } from "./resolve-condition.ts";
import type { Condition, ResolvedRule } from "./resolved-rule.ts";

/** The choices that a rule needs and the user has not made, in the pack's order. */
export function choicesUnset({ pack, choices }: Reading, rule: Rule): readonly string[] {
  return choicesNeeded(pack, rule).filter((id) => !choices.has(id));
}

// A conjunction inside a conjunction says nothing of its own: its parts are conditions of the rule.
const flatten = (condition: Condition): readonly Condition[] =>
  condition.form === "all" ? condition.parts.flatMap(flatten) : [condition];

/** The event window of a rule as two conditions on the day of the event. */
function windowConditions({ window }: Rule): readonly Condition[] {
  if (window === undefined) return [];
  const side = (is: "at-least" | "at-most", day: string | null): readonly Condition[] =>
    day === null ? [] : [{ form: "compare", fact: window.fact, is, to: { day } }];
  return [...side("at-least", window.from), ...side("at-most", window.to)];
}

/** A rule as it reads under the choices made; its gates stand last. Throws while a choice it needs is unset. */
export function resolveRule(rule: Rule, reading: Reading): ResolvedRule {
  const own = rule.when.flatMap((part) => flatten(resolveCondition(part, reading)));
  const gates = gatesOf(reading.pack, rule).flatMap((part) => flatten(resolveCondition(part, reading)));
  return {
    rule,
    conditions: [...own, ...windowConditions(rule), ...gates],
    amount: resolveAmount(rule.amount, reading),
  };
}
