import { z } from "zod";
import { date, id, money, text } from "./fields.ts";

/**
 * How a part of an invoice or of a platform's settlement was settled (核销), as a person accepted it. A red-letter invoice is settled by
 * its refund. `bank`: by a bank row. `cash`: in cash, with the row of its withdrawal if there is one. `withholding`: kept back, such as a
 * person's tax. `discount`: not to be paid. `fee` with a row: what of the row was the bank's fee; without: what the bank kept.
 * `offset`: against another debt.
 */
export const settlementSchema = z.strictObject({
  id,
  invoice: id.nullable().describe("发票；与分账结算二者有且只有一个"),
  revenue: id.nullable().describe("分账结算"),
  payment: id.nullable().describe("银行流水行；way 为 bank 时必有"),
  way: z.enum(["bank", "cash", "withholding", "discount", "fee", "offset"]),
  amount: money.describe("金额（元），恒为正"),
  on: date.nullable().describe("没有流水行时的日期"),
  note: text,
  acceptedBy: text,
  acceptedOn: date.nullable(),
});
export type Settlement = z.output<typeof settlementSchema>;
