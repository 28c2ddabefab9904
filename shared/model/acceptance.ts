import { z } from "zod";
import { date, id, money, sha256, text } from "./fields.ts";

/** A proof that something was accepted or delivered (验收、交付证明); what it stands for stands in chain links. */
export const acceptanceSchema = z.strictObject({
  id,
  title: text,
  acceptedOn: date.nullable(),
  acceptedBy: text,
  amount: money.nullable().describe("验收金额（元）；没有写明为空"),
  sha256: sha256.nullable(),
  fileName: text,
  mediaType: text,
  note: text,
});
export type Acceptance = z.output<typeof acceptanceSchema>;
