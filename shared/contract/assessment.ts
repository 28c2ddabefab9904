import { z } from "zod";
import { date, money, signedMoney } from "../model/fields.ts";
import { method } from "./method.ts";
import { targetSchema } from "./target.ts";

const conditionPlace = z.strictObject({
  /** The key of the page. */
  page: z.enum(["evidence", "revenues", "subjects", "results", "readings"]),
  target: targetSchema.nullable(),
});

/** Where a condition is proven or mended: a page, and the record or the wanted proof on it; null where the page is all that is known. */
export type ConditionPlace = z.infer<typeof conditionPlace>;

const condition = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  state: z.enum(["yes", "no", "unknown"]),
  article: z.string(),
  quote: z.string(),
  place: conditionPlace.nullable(),
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
  /** Open readings that keep the line from being assessed, as questions. */
  needs: z.array(z.string()).readonly(),
  /** Whether its figure is computed from receipts, which `assessment.receipts` lists. */
  receipts: z.boolean(),
  conditions: z.array(condition).readonly(),
});

const article = z.strictObject({ article: z.string(), lines: z.array(line).readonly() });

/** A cap over several lines that something counts towards. */
export const cap = z.strictObject({
  id: z.string(),
  title: z.string(),
  claimYear: z.int().nullable(),
  limit: money,
  certain: money,
});

const assessmentView = z.strictObject({
  studioName: z.string(),
  policyTitle: z.string(),
  asOf: date,
  articles: z.array(article).readonly(),
  caps: z.array(cap).readonly(),
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

/** A cap over several lines, and what they come to under it. */
export type CapView = z.infer<typeof cap>;

/** One condition of a line. */
export type ConditionView = z.infer<typeof condition>;

/** The assessment of the open workspace on a day; null is today. */
export const showAssessment = method(z.strictObject({ asOf: date.nullable() }), assessmentView);

const receipt = z.strictObject({
  id: z.string(),
  invoiceNumber: z.string(),
  issuedOn: date.nullable(),
  seller: z.string(),
  item: z.string(),
  category: z.string(),
  gross: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
  /** Why a part does not count or is not decided; empty when all of it counts. */
  note: z.string(),
});

const receiptsView = z.strictObject({
  title: z.string(),
  subjectName: z.string(),
  base: money.nullable(),
  receipts: z.array(receipt).readonly(),
  sums: z.strictObject({ gross: signedMoney, eligible: signedMoney, ineligible: signedMoney, undecided: signedMoney }),
});

/** The receipts that a line's base is the sum of. */
export type ReceiptsView = z.infer<typeof receiptsView>;

/** One of them: a part of an invoice line, in a category. */
export type ReceiptView = z.infer<typeof receipt>;

/** The receipts behind a line of the assessment, by its id; null is today. */
export const listReceipts = method(z.strictObject({ line: z.string(), asOf: date.nullable() }), receiptsView);
