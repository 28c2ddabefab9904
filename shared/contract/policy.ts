import { z } from "zod";
import { count, date, id, text } from "../model/fields.ts";
import type { Phrase } from "../policy/phrase.ts";
import { ruleTypeSchema } from "../policy/rule.ts";
import { method } from "./method.ts";

const phrase: z.ZodType<Phrase> = z.lazy(() => z.strictObject({ text, parts: z.array(phrase).readonly() }));

/** A choice of interpretation that something hangs on, and what was confirmed; null while it is open. */
const hanging = z.strictObject({ id, question: text, taken: text.nullable() });

const proof = z.strictObject({
  kind: id,
  title: text,
  keep: text,
  authority: text.nullable(),
  /** The proofs of this kind that are on file, for whatever subject. */
  onFile: z.array(z.strictObject({ id, label: text })).readonly(),
});

const rule = z.strictObject({
  id,
  title: text,
  type: ruleTypeSchema,
  claimant: text.nullable(),
  quote: text,
  gives: phrase,
  conditions: z.array(phrase).readonly(),
  /** Caps over several lines, exclusions, instalments and the like. */
  limits: z.array(text).readonly(),
  choices: z.array(hanging).readonly(),
  proofs: z.array(proof).readonly(),
});

const deadline = z.strictObject({ title: text, workdays: count });

const measure = z.strictObject({
  id,
  title: text,
  quote: text,
  /** What a studio can do about it. */
  action: text,
  deadlines: z.array(deadline).readonly(),
});

/** What holds for more than one rule: validity, the gate of filing, stacking, overlap. */
const general = z.strictObject({ id, title: text, quote: text, says: z.array(phrase).readonly() });

const piece = z.strictObject({ text: z.string(), marks: z.array(id).readonly() });

const part = z.strictObject({
  article: text.nullable(),
  /** Each cut where quotes begin and end, with the ids of the rules, measures and the like that were made from the piece. */
  paragraphs: z.array(z.array(piece).readonly()).readonly(),
  rules: z.array(rule).readonly(),
  measures: z.array(measure).readonly(),
  general: z.array(general).readonly(),
  /** Open points of the article that none of its rules names. */
  choices: z.array(hanging).readonly(),
});

const policyView = z.strictObject({
  title: text,
  documentNumber: text.nullable(),
  interpreter: text,
  packVersion: text,
  issuedOn: date.nullable(),
  /** What has not been published by the authority yet. */
  implementationNote: text,
  parts: z.array(part).readonly(),
});

/** The policy's text, with what it gives and what one can do beside each article. */
export type PolicyView = z.infer<typeof policyView>;

/** A stretch of the text with its rules and measures. */
export type PolicyPartView = z.infer<typeof part>;

/** A rule of the policy in words. */
export type PolicyRuleView = z.infer<typeof rule>;

/** A choice that a rule or an article hangs on. */
export type HangingChoice = z.infer<typeof hanging>;

/** The policy that the workspace applies. */
export const showPolicy = method(z.strictObject({}), policyView);
