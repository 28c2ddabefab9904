import { z } from "zod";
import { subjectKindSchema } from "../model/subject.ts";
import { amountSchema } from "./amount.ts";
import { packCount, packDate, packId, packMoney, packRate, quote } from "./literals.ts";
import { predicateSchema } from "./predicate.ts";

/** What a rule gives: computed, up to a ceiling that the authority decides, or named without an amount. */
export const ruleTypeSchema = z.enum(["entitlement", "ceiling", "unquantified"]);
export type RuleType = z.output<typeof ruleTypeSchema>;

/** A part of a grant that is paid on its own event; a share of null is one that the text does not give. `quote`: where it is another sentence. */
const instalment = z.strictObject({ on: z.string().min(1), share: packRate.nullable(), quote: quote.optional() });

/** An item of support. `when` are its conditions in the order a person reads them; gates of its kind come last. */
export const ruleSchema = z.strictObject({
  id: packId,
  article: z.string().min(1),
  title: z.string().min(1),
  kind: subjectKindSchema,
  type: ruleTypeSchema,
  claimant: z.string().nullable().describe("谁来申领；文本未写明为 null"),
  quote,
  judgement: z.array(z.string()).describe("只引用、不作条件的评价用语，如 优秀、精品"),
  when: z.array(predicateSchema),
  amount: amountSchema,
  window: z
    .strictObject({ fact: packId, from: packDate.nullable(), to: packDate.nullable(), quote })
    .optional()
    .describe("事件须发生在哪段日期"),
  budget: z
    .strictObject({ pool: packMoney.nullable(), quote })
    .optional()
    .describe("实际金额按当年预算折算；pool 为文本写明的总额"),
  instalments: z.array(instalment).optional(),
  repeat: packId.optional().describe("一次还是每年的选择"),
  overlapClass: packId.describe("与其他政策比较时视为同一事项的类别（就高、不重复）"),
});
export type Rule = z.output<typeof ruleSchema>;

/** A condition that every rule of its kinds must also meet, save where an exception puts another in its place. */
export const gateSchema = z.strictObject({
  id: packId,
  article: z.string().min(1),
  quote,
  kinds: z.array(subjectKindSchema).min(1),
  when: predicateSchema,
  exceptions: z.array(z.strictObject({ rule: packId, when: predicateSchema })),
});
export type Gate = z.output<typeof gateSchema>;

/** What a cap may be over, the narrowest first: a subject lies within one claim year, and a year within the enterprise. */
export const groupScopes = ["subject", "enterprise-year", "enterprise"] as const;

/**
 * A cap over several lines: of one or more rules, over one subject, over the enterprise, or over the enterprise and claim year.
 * `quota` limits how many of its lines count (the greatest first). `when`: only under this option of a choice.
 */
export const groupSchema = z.strictObject({
  rules: z.array(packId).min(1),
  per: z.enum(groupScopes),
  limit: packMoney.nullable(),
  quota: packCount.min(1).optional(),
  when: z.strictObject({ choice: packId, option: packId }).optional(),
  article: z.string().min(1),
  quote,
});
export type Group = z.output<typeof groupSchema>;

/** Rules of which only the greatest counts for one subject, under an option of a choice or always. */
export const exclusionSchema = z.strictObject({
  rules: z.array(packId).min(2),
  when: z.strictObject({ choice: packId, option: packId }).nullable(),
  article: z.string().min(1),
});
export type Exclusion = z.output<typeof exclusionSchema>;
