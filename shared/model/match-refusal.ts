import { z } from "zod";
import { id, text } from "./fields.ts";

/** That a bank row does not settle an invoice or a platform's settlement, as a person said (不是这笔): never proposed again. */
export const matchRefusalSchema = z.strictObject({
  id,
  invoice: id.nullable().describe("发票；与分账结算二者有且只有一个"),
  revenue: id.nullable(),
  payment: id,
  note: text,
});
export type MatchRefusal = z.output<typeof matchRefusalSchema>;
