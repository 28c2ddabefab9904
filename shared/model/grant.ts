import { z } from "zod";
import { date, id, money, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** Public support already granted, by this or another policy (已获扶持). */
export const grantSchema = z.strictObject({
  id,
  subject: subjectKeySchema.nullable(),
  programme: text,
  authority: text,
  rule: id.nullable().describe("本政策包里的条目；其他政策为空"),
  amount: money,
  decidedOn: date.nullable(),
  receivedOn: date.nullable(),
  note: text,
});
export type Grant = z.output<typeof grantSchema>;
