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

/** A bank's voucher of a payment (电子回单) with what it states beside the payment's direction and amount; its day may differ by a few. */
export const paymentReceiptSchema = z.strictObject({
  number: text.nullable().describe("回单编号"),
  bookedOn: date,
  account: text.nullable().describe("本方账号"),
  counterpartyName: text.nullable(),
  counterpartyAccount: text.nullable(),
  purpose: text.nullable(),
  sha256,
  fileName: text,
});
export type PaymentReceipt = z.output<typeof paymentReceiptSchema>;

/** A payment (收付款): a row of a bank statement, or known from its bank receipt alone until its statement comes. */
export const paymentSchema = z.strictObject({
  id,
  statement: id.nullable().describe("所在流水；只从回单得知的为空"),
  row: z.int().min(1).nullable().describe("在流水里的行序；只从回单得知的为空"),
  bookedOn: date,
  direction: z.enum(["in", "out"]),
  amount: money,
  balance: signedMoney.nullable(),
  counterpartyName: text.nullable(),
  counterpartyAccount: text.nullable(),
  memo: text.nullable(),
  serial: text.nullable(),
  receipts: z.array(paymentReceiptSchema).min(1).readonly().optional().describe("银行回单；没有回单的不写"),
});
export type Payment = z.output<typeof paymentSchema>;
