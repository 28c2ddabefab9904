import { z } from "zod";
import {
  categoryDeclarationSchema,
  choiceDeclarationSchema,
  evidenceDeclarationSchema,
  factDeclarationSchema,
  materialDeclarationSchema,
  parameterDeclarationSchema,
  tableDeclarationSchema,
} from "./declarations.ts";
import { filingClassesSchema } from "./filing-class.ts";
import { packCount, packDate, packId, quote } from "./literals.ts";
import { measureSchema } from "./measure.ts";
import { profileSchema } from "./profile.ts";
import { exclusionSchema, gateSchema, groupSchema, ruleSchema } from "./rule.ts";

const underChoice = z.strictObject({ choice: packId, option: packId });

/** How records become eligible spend: which option takes deductible input tax off, and which holds spend to the province. */
const gatheringSchema = z.strictObject({
  withoutInputTax: underChoice.nullable(),
  withinProvince: underChoice.extend({ categories: z.array(packId).min(1) }).nullable(),
});

/** A policy as data: all that the tool knows of a law. Strict: an unknown key is refused with its path. */
export const packSchema = z.strictObject({
  format: z.literal("shenbao.policy-pack"),
  version: z.literal(1),
  id: packId,
  packVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1),
  jurisdiction: z.string().min(1),
  province: z.string().min(1),
  interpreter: z.string().min(1),
  documentNumber: z.string().nullable(),
  issuedOn: packDate.nullable().describe("文本未载明发布日期时为 null，由用户填写"),
  validity: z.strictObject({ years: packCount.min(1), article: z.string(), quote }),
  implementation: z.strictObject({
    state: z.enum(["not-published", "published"]),
    article: z.string(),
    quote,
    note: z.string(),
  }),
  stacking: z
    .strictObject({ article: z.string(), quote, expenseOnce: packId.describe("一笔支出可否计入两项的选择") })
    .nullable(),
  overlap: z.strictObject({ article: z.string(), quote, higher: packId.describe("就高怎样操作的选择") }).nullable(),
  claimYear: z.strictObject({ year: packId, by: packId }).nullable().describe("“全年”如何计的选择"),
  ceilings: packId.nullable().describe("最高不超过的项目怎样显示的选择"),
  reaches: underChoice.nullable().describe("“以上”含本数的选项；null 为一律含本数"),
  rounding: z.union([z.strictObject({ choice: packId }), z.strictObject({ mode: packId })]),
  gathering: gatheringSchema,
  choices: z.array(choiceDeclarationSchema),
  evidence: z.array(evidenceDeclarationSchema),
  materials: z.array(materialDeclarationSchema),
  categories: z.array(categoryDeclarationSchema),
  facts: z.array(factDeclarationSchema),
  parameters: z.array(parameterDeclarationSchema),
  tables: z.array(tableDeclarationSchema),
  gates: z.array(gateSchema),
  rules: z.array(ruleSchema).min(1),
  groups: z.array(groupSchema),
  exclusions: z.array(exclusionSchema),
  measures: z.array(measureSchema),
  filingClasses: z.array(filingClassesSchema),
  profiles: z.array(profileSchema).min(1),
});
export type Pack = z.output<typeof packSchema>;
