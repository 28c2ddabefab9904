import { z } from "zod";
import { date, id, sha256, text } from "./fields.ts";

/** A point that the authority asked to have corrected (补正意见), and what the studio answers to it. */
export const correctionSchema = z.strictObject({
  id,
  number: z.int().min(1).describe("意见在通知里的序号"),
  notice: text.describe("补正通知的文号或来源"),
  package: sha256.nullable().describe("意见所指申报包的封印；不清楚为空"),
  asked: text.describe("意见内容，按通知原文"),
  receivedOn: date.nullable(),
  dueOn: date.nullable().describe("答复期限"),
  answer: text.describe("答复；还没有答复为空"),
  evidence: z.array(id).readonly().describe("答复所附材料（evidence.id）"),
  note: text,
});
export type Correction = z.output<typeof correctionSchema>;

/** Points in the order in which notices and their numbers are read. */
export const inNoticeOrder = (
  a: Pick<Correction, "notice" | "number">,
  b: Pick<Correction, "notice" | "number">,
): number => Number(a.notice > b.notice) - Number(a.notice < b.notice) || a.number - b.number;
