import { z } from "zod";
import { date, id, sha256, signedMoney, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** That a named person closed the ledger of a subject (结账签认): for which figures and, by hash, for which entries. */
export const signOffSchema = z.strictObject({
  id,
  subject: subjectKeySchema,
  signedBy: text.min(1, "请写明签认人"),
  role: text,
  signedOn: date,
  recorded: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
  entries: z
    .array(z.strictObject({ key: text.min(1), sha256 }))
    .readonly()
    .describe("签认时的每一笔：编号与内容的 SHA-256；与现状不同的即重新打开"),
  note: text,
});
export type SignOff = z.output<typeof signOffSchema>;
