import type { MatchingRule } from "../model/matching-rule.ts";
import { plainName } from "./party-name.ts";
import { type PaymentReading, plainField } from "./payment-reading.ts";

/** The rule that speaks of a bank row, null when none does. */
export type RuleFinder = (row: PaymentReading) => MatchingRule | null;

interface Stated {
  readonly rule: MatchingRule;
  readonly text: string;
}

// What says more goes first: a whole field before a part of it, more words before fewer.
const bySpecificity = (a: Stated, b: Stated): number =>
  Number(a.rule.how === "contains") - Number(b.rule.how === "contains") ||
  b.text.length - a.text.length ||
  (a.rule.id < b.rule.id ? -1 : 1);

const speaksOf = ({ rule: { field, how }, text }: Stated, row: PaymentReading): boolean =>
  how === "equals" ? row[field] === text : row[field].includes(text);

/**
 * Finds the rule that speaks of a bank row. Of several the most specific decides, never their order. Names, accounts and memos are compared
 * as matching compares them; a rule of which nothing is left then speaks of no row.
 */
export function ruleFinder(rules: readonly MatchingRule[]): RuleFinder {
  const stated = rules
    .map((rule) => ({ rule, text: plainField[rule.field](rule.text) }))
    .filter(({ rule, text }) => text !== "" && (rule.effect === "set-aside" || plainName(rule.party) !== ""))
    .toSorted(bySpecificity);
  if (stated.length === 0) return () => null;
  return (row) => stated.find((each) => speaksOf(each, row))?.rule ?? null;
}
