import { wan } from "./amounts.ts";
import { all, type Condition, type Gap, type Truth } from "./conditions.ts";
import type { Choices, Subject } from "./facts.ts";
import { RULE_CHOICES, type RuleChoice } from "./vocabulary.ts";

/** What a clause gives: computed, up to, or without an amount in the text. */
export type ClauseType = "entitlement" | "ceiling" | "unquantified";

/** What one rule says of one subject before the window is looked at; money in fen. */
export interface Ruling {
  readonly rule: string;
  readonly article: string;
  readonly type: ClauseType;
  readonly needs: readonly RuleChoice[];
  readonly holds: Truth;
  readonly conditions: readonly Condition[];
  readonly gap: Gap | null;
  readonly rate: string | null;
  readonly base: bigint | null;
  /** What a line that is not unmet carries; null on an unquantified clause. */
  readonly amount: bigint | null;
  readonly limit: bigint | null;
}

/** One rule of the measures, applied to one subject under the user's choices. */
export type Rule = (subject: Subject, choices: Choices) => Ruling;

/** Which of the choices that a rule needs are unset, in the order of the contract. */
export function unset(choices: Choices, needed: readonly RuleChoice[]): readonly RuleChoice[] {
  const order = Object.keys(RULE_CHOICES) as RuleChoice[];
  return order.filter((choice) => needed.includes(choice) && !choices.has(choice));
}

/** A rule that cannot be decided until its choices are made. */
export function open(
  clause: Pick<Ruling, "rule" | "article" | "type" | "rate">,
  needs: readonly RuleChoice[],
  limit: bigint | null,
): Ruling {
  return { ...clause, needs, holds: "unknown", conditions: [], gap: null, base: null, amount: null, limit };
}

/** A clause "最高不超过N万元" without a computation: all the conditions must hold. */
export function upTo(rule: string, article: string, wanYuan: bigint, conditions: readonly Condition[]): Ruling {
  const ceiling = wan(wanYuan);
  return {
    rule,
    article,
    type: "ceiling",
    needs: [],
    holds: all(conditions.map((one) => one.state)),
    conditions,
    gap: conditions.find((one) => one.gap !== null)?.gap ?? null,
    rate: null,
    base: null,
    amount: ceiling,
    limit: ceiling,
  };
}

/** What is computed from a base: an unknown base leaves the line at most unknown, with its limit as amount. */
export function computed(
  clause: Pick<Ruling, "rule" | "article" | "type" | "rate">,
  conditions: readonly Condition[],
  base: bigint | null,
  limit: bigint,
  amountOf: (base: bigint) => bigint,
): Ruling {
  const states = conditions.map((one) => one.state);
  return {
    ...clause,
    needs: [],
    holds: all(base === null ? [...states, "unknown"] : states),
    conditions,
    gap: conditions.find((one) => one.gap !== null)?.gap ?? null,
    base,
    amount: base === null ? limit : amountOf(base),
    limit,
  };
}

/** The spend of a subject in some categories, null when nothing is known of its spend. */
export function spent(subject: Subject, categories: readonly string[]): bigint | null {
  const spend = subject.spend;
  if (spend === null) return null;
  return categories.reduce((sum, category) => sum + (spend.get(category) ?? 0n), 0n);
}

/** The spend of a subject in all categories given, null when nothing is known of its spend. */
export function spentInAll(subject: Subject): bigint | null {
  return subject.spend === null ? null : [...subject.spend.values()].reduce((sum, one) => sum + one, 0n);
}
