import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** What a person states once about receipts (归类规则): which spend category they belong to, and why. */
export const categoryRuleSchema = z.strictObject({
  id,
  field: z.enum(["sellerName", "item", "classificationCode"]).describe("看销售方、项目名称还是税收分类编码"),
  how: z.enum(["equals", "contains", "starts-with"]),
  text: text.min(1, "不能为空"),
  category: id.describe("政策包里的支出类别"),
  note: text.describe("理由"),
  statedBy: text,
  statedOn: date.nullable(),
});
export type CategoryRule = z.output<typeof categoryRuleSchema>;
