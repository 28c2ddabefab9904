import { z } from "zod";
import { id, signedMoney, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A part of an invoice that was spent on a subject, in a category of the policy pack (分配). */
export const allocationSchema = z.strictObject({
  id,
  invoice: id.describe("invoice.id"),
  line: z.int().min(0).describe("发票第几行，从 1 起；0 是价税合计中各行之外的部分（如民航发展基金）"),
  subject: subjectKeySchema,
  category: id,
  gross: signedMoney.describe("含税金额（元）"),
  place: z.enum(["in", "out", "unknown"]).describe("支出发生在省内、省外或未知"),
  note: text,
});
export type Allocation = z.output<typeof allocationSchema>;
