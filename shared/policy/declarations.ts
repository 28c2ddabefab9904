import { z } from "zod";
import { subjectKindSchema } from "../model/subject.ts";
import { categoryClueSchema } from "./category-clue.ts";
import { packCount, packDate, packFigure, packId, packMoney, quote } from "./literals.ts";

/** Where a choice of interpretation has its effect. */
const choiceUse = z.enum(["assessment", "gathering", "planning", "display"]);

/** A point the text leaves open, as a question to the user. The first option is what the tool suggests; none is ever assumed. */
export const choiceDeclarationSchema = z.strictObject({
  id: packId,
  use: choiceUse,
  article: z.string(),
  question: z.string().min(1),
  quote: quote.nullable().describe("null：文本未规定"),
  options: z.array(z.strictObject({ id: packId, title: z.string().min(1) })).min(2),
});
export type ChoiceDeclaration = z.output<typeof choiceDeclarationSchema>;

/** A kind of proof; `kinds` are the subjects it can stand for. `authority` names who decides where only a judgement gives it. */
export const evidenceDeclarationSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  kinds: z.array(subjectKindSchema).min(1),
  authority: z.string().nullable(),
  keep: z.string().min(1).describe("平时要留什么、去哪里要"),
  asked: z
    .enum(["ai", "shown", "cctv", "satellite", "first-producer", "cost", "revenue"])
    .optional()
    .describe("初看能不能申报时，由哪个问题的回答说明，没有写的就是没有问到；备案立项看 gates"),
});
export type EvidenceDeclaration = z.output<typeof evidenceDeclarationSchema>;

/** A document of the applicant as a whole (营业执照 …); no rule tests it, a profile may ask for it. */
export const materialDeclarationSchema = z.strictObject({ id: packId, title: z.string().min(1), keep: z.string() });
export type MaterialDeclaration = z.output<typeof materialDeclarationSchema>;

/** A category of spend (支出类别), for any kind of subject; `suggestedBy`: what on a receipt speaks for it. A suggestion, never a decision. */
export const categoryDeclarationSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  examples: z.string(),
  suggestedBy: z.array(categoryClueSchema).min(1).optional(),
});
export type CategoryDeclaration = z.output<typeof categoryDeclarationSchema>;

const byMeasure = z.union([
  z.enum(["gross", "net"]),
  z.strictObject({ choose: packId, cases: z.record(z.string(), z.enum(["gross", "net"])) }),
]);

/** Which of the studio's records a fact is gathered from. `decision`: only as an authority recorded it. */
export const factSourceSchema = z.discriminatedUnion("gather", [
  z.strictObject({ gather: z.literal("revenue"), measure: byMeasure, take: z.enum(["sum", "greatest-platform"]) }),
  z.strictObject({
    gather: z.literal("locations"),
    minutes: packCount,
    take: z.enum(["at-least", "shorter"]),
    quote,
  }),
  z.strictObject({ gather: z.literal("crew-visits"), take: z.enum(["crews-in-year", "days-in-year", "days-in-all"]) }),
  z.strictObject({ gather: z.literal("decision") }),
  z.strictObject({ gather: z.literal("typed") }),
]);
export type FactSource = z.output<typeof factSourceSchema>;

/** A fact that conditions and amounts may use. */
export const factDeclarationSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  type: z.enum(["money", "count", "enum", "date"]),
  kinds: z.array(subjectKindSchema).min(1),
  values: z.array(z.string()).optional().describe("enum 的取值"),
  source: factSourceSchema,
});
export type FactDeclaration = z.output<typeof factDeclarationSchema>;

/** A figure that changes with time: the value in force is the last one whose `from` is not after the day. */
export const parameterDeclarationSchema = z.strictObject({
  id: packId,
  values: z.array(z.strictObject({ from: packDate.nullable(), value: packFigure, quote })).min(1),
});
export type ParameterDeclaration = z.output<typeof parameterDeclarationSchema>;

/** A table of amounts by one or more enumerated facts; a row that is not there means only the maximum is known. */
export const tableDeclarationSchema = z.strictObject({
  id: packId,
  title: z.string(),
  quote: quote.nullable(),
  rows: z.array(z.strictObject({ keys: z.array(z.string()), amount: packMoney })),
});
export type TableDeclaration = z.output<typeof tableDeclarationSchema>;
