import { z } from "zod";
import { date, id, money, sha256, signedMoney, text } from "./fields.ts";

/** A bank statement as imported (银行流水). */
export const statementSchema = z.strictObject({
  id,
  account: text.nullable(),
  accountName: text.nullable(),
  bank: text.nullable(),
  openingBalance: signedMoney.nullable(),
  closingBalance: signedMoney.nullable(),
  balanced: z.boolean().describe("每行余额都由上一行推得"),
  sha256,
  fileName: text,
});
export type Statement = z.output<typeof statementSchema>;

/** A row of a bank statement (收付款). */
export const paymentSchema = z.strictObject({
  id,
  statement: id,
  row: z.int().min(1).describe("在流水里的行序"),
  bookedOn: date,
  direction: z.enum(["in", "out"]),
  amount: money,
  balance: signedMoney.nullable(),
  counterpartyName: text.nullable(),
  counterpartyAccount: text.nullable(),
  memo: text.nullable(),
  serial: text.nullable(),
});
export type Payment = z.output<typeof paymentSchema>;
