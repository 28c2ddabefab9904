import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** What a person states once about bank rows (对账规则): whose they are, or that they are none of the projects' business. */
export const matchingRuleSchema = z.strictObject({
  id,
  field: z.enum(["counterpartyName", "counterpartyAccount", "memo"]).describe("看流水的哪一栏"),
  how: z.enum(["equals", "contains"]),
  text: text.min(1, "不能为空"),
  effect: z.enum(["is-party", "set-aside"]).describe("是某单位的收付款，或与申报无关"),
  party: text.describe("effect 为 is-party 时，对方在发票、结算里的名称"),
  note: text.describe("理由"),
  statedBy: text,
  statedOn: date.nullable(),
});
export type MatchingRule = z.output<typeof matchingRuleSchema>;
