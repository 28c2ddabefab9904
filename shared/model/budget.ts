import { z } from "zod";
import { id, money, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A planned cost of a subject (预算科目). */
export const budgetLineSchema = z.strictObject({
  id,
  subject: subjectKeySchema,
  head: text.describe("科目"),
  category: id.nullable().describe("政策包里的支出类别；未归类为空"),
  amount: money,
  note: text,
});
export type BudgetLine = z.output<typeof budgetLineSchema>;
