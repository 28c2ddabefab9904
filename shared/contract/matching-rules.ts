import { z } from "zod";
import { text } from "../model/fields.ts";
import { matchingRuleSchema } from "../model/matching-rule.ts";
import { method } from "./method.ts";

const { field, how, effect } = matchingRuleSchema.shape;

const rule = z.strictObject({ rule: matchingRuleSchema, rows: z.int() });

const rules = z.strictObject({
  rules: z.array(rule).readonly(),
  /** Names of the other sides that papers know, to choose from. */
  parties: z.array(text).readonly(),
  undoable: z.string().nullable(),
});

/** What was stated once about bank rows, each with how many rows it speaks of. */
export type MatchingRules = z.infer<typeof rules>;

const entered = z.strictObject({ field, how, text: text.trim().min(1, "不能为空"), effect, party: text, note: text });

/** A rule as it is entered. */
export type NewMatchingRule = z.infer<typeof entered>;

/** All rules. */
export const listMatchingRules = method(z.strictObject({}), rules);

/** States a rule. */
export const stateMatchingRule = method(entered, rules);

/** Withdraws a rule. */
export const withdrawMatchingRule = method(z.strictObject({ id: z.string() }), rules);
