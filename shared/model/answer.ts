import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** What a person says to a finding of reconciliation (答复). It stands as long as the finding says what it said then. */
export const answerSchema = z.strictObject({
  id,
  code: id.describe("发现的代码"),
  records: z.array(id).readonly().describe("发现所涉记录的编号，按字典序"),
  said: text.describe("答复时发现的内容；变了则答复不再有效"),
  verdict: z.enum(["explained", "will-mend", "not-claimed", "risk-taken"]).describe("已说明、将补正、不申报、知悉风险"),
  note: text,
  evidence: id.nullable().describe("佐证材料的编号（evidence.id）"),
  answeredBy: text,
  answeredOn: date.nullable(),
});
export type Answer = z.output<typeof answerSchema>;
