import { z } from "zod";
import { date, id, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A fact as an authority decided it (核定、认定), such as the approved investment; never taken from the studio's own budget. */
export const decisionSchema = z.strictObject({
  id,
  subject: subjectKeySchema,
  fact: id.describe("政策包里的事实"),
  value: text.describe("金额为元，两位小数；计数为整数"),
  documentNumber: text,
  decidedOn: date.nullable(),
  note: text,
});
export type Decision = z.output<typeof decisionSchema>;
