import { z } from "zod";
import { categoryRuleSchema } from "../model/category-rule.ts";

const { field, how } = categoryRuleSchema.shape;
const words = z.array(z.string().min(1)).min(1);

/**
 * Something on a receipt that speaks for a category of spend. Texts are compared in half width, without blanks and without regard
 * to case. `kind` is the kind of voucher (a railway ticket), which only a whole text names.
 */
export const categoryClueSchema = z.strictObject({
  field: z.union([field, z.literal("kind")]),
  how,
  text: z.string().min(1),
  also: words.optional().describe("同一处还须含有其中一个词"),
  unless: words.optional().describe("含有其中一个词时不作数"),
  title: z.string().min(1).optional().describe("编码或票种的名称"),
});
export type CategoryClue = z.output<typeof categoryClueSchema>;
