import { z } from "zod";
import { date, id, money, sha256, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A contract with a supplier or a platform (合同); what it covers stands in chain links. */
export const contractSchema = z.strictObject({
  id,
  direction: z.enum(["cost", "income"]).describe("支出合同，或收入合同（授权、分账）"),
  number: text.describe("合同编号，按原样"),
  title: text,
  party: text.describe("对方名称"),
  partyTaxId: text.nullable(),
  partyAccount: text.nullable().describe("合同约定的收款账号"),
  related: z.boolean().describe("对方是关联方"),
  signedOn: date.nullable(),
  amount: money.nullable().describe("含税总价（元）；没有约定总价为空"),
  subject: subjectKeySchema.nullable(),
  sha256: sha256.nullable(),
  fileName: text,
  mediaType: text,
  note: text,
});
export type Contract = z.output<typeof contractSchema>;
