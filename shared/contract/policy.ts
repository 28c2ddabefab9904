import { z } from "zod";
import { date, id, text } from "../model/fields.ts";
import { ruleTypeSchema } from "../policy/rule.ts";
import { method } from "./method.ts";

const rule = z.strictObject({ id, title: text, type: ruleTypeSchema, claimant: text.nullable(), quote: text });

const deadline = z.strictObject({ title: text, workdays: z.int() });

const measure = z.strictObject({
  id,
  title: text,
  quote: text,
  /** What a studio can do about it. */
  action: text,
  deadlines: z.array(deadline).readonly(),
});

const part = z.strictObject({
  article: text.nullable(),
  paragraphs: z.array(text).readonly(),
  rules: z.array(rule).readonly(),
  measures: z.array(measure).readonly(),
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

/** The policy that the workspace applies. */
export const showPolicy = method(z.strictObject({}), policyView);
