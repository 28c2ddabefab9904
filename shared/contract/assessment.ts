import { z } from "zod";
import { date, money } from "../model/fields.ts";
import { method } from "./method.ts";

const condition = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  state: z.enum(["yes", "no", "unknown"]),
  article: z.string(),
});

const line = z.strictObject({
  id: z.string(),
  title: z.string(),
  subjectName: z.string(),
  claimYear: z.int(),
  type: z.enum(["entitlement", "ceiling", "unquantified"]),
  status: z.enum(["met", "unmet", "unknown", "needs-choice"]),
  base: money.nullable(),
  rate: z.string().nullable(),
  amount: money.nullable(),
  limit: money.nullable(),
  quote: z.string(),
  conditions: z.array(condition).readonly(),
});

const article = z.strictObject({ article: z.string(), lines: z.array(line).readonly() });

const assessmentView = z.strictObject({
  studioName: z.string(),
  policyTitle: z.string(),
  asOf: date,
  articles: z.array(article).readonly(),
  /** Lines that nothing has been recorded for; they are not listed. */
  idleLines: z.int(),
  /** Figures that stand beside each other and are never added up. */
  figures: z.strictObject({ certain: money, provenCeiling: money, linesLackingMaterial: z.int() }),
  notes: z.array(z.strictObject({ severity: z.enum(["error", "warning", "info"]), sentence: z.string() })).readonly(),
});

/** What a policy gives the studio, article by article, as a person reads it. */
export type AssessmentView = z.infer<typeof assessmentView>;

/** One line of it: what one rule gives one subject, and why. */
export type AssessmentLineView = z.infer<typeof line>;

/** One condition of a line. */
export type ConditionView = z.infer<typeof condition>;

/** The assessment of the open workspace on a day; null is today. */
export const showAssessment = method(z.strictObject({ asOf: date.nullable() }), assessmentView);
