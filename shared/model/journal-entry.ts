import { z } from "zod";
import { date, id, sha256, signedMoney, text } from "./fields.ts";

/**
 * A line of a company's own books as imported (分录): which bookkeeping voucher (记账凭证) it stands in, and its debit or credit. It only
 * checks what else is recorded; no cost and no amount is taken from it. Not to be confused with `shared/ledger`, the ledger of costs.
 */
export const journalEntrySchema = z.strictObject({
  id: id.describe("由日期、凭证号、科目、金额和同样分录里的次序得出，与所在文件无关"),
  book: z.enum(["journal", "account"]).describe("journal：序时账，凭证的各行齐全；account：明细账，只有本科目的行"),
  bookedOn: date.describe("凭证日期"),
  bookingNumber: text.nullable().describe("记账凭证号，如 记-23；账里没有的为空"),
  summary: text.nullable(),
  accountCode: text.nullable().describe("科目编码"),
  account: text.describe("科目名称，连同上级科目；只有编码的为空字符"),
  counterAccount: text.nullable().describe("对方科目"),
  debit: signedMoney.describe("借方；红字为负"),
  credit: signedMoney.describe("贷方；红字为负"),
  auxiliary: text.nullable().describe("往来单位、辅助核算"),
  proven: z.boolean().describe("凭证借贷相平，或余额由上一行推得"),
  sha256,
  fileName: text,
  row: z.int().min(1).describe("在文件里的行"),
});
export type JournalEntry = z.output<typeof journalEntrySchema>;
