import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** Which policy pack a workspace applies, with the dates that its text does not carry. */
export const policyUseSchema = z.strictObject({
  pack: id,
  issuedOn: date.nullable().describe("发布日期；文本未载明时由用户填写"),
  issuedOnSource: text.describe("发布日期依据"),
});
export type PolicyUse = z.output<typeof policyUseSchema>;
