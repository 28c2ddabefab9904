import { localDate } from "../../../shared/dates.ts";
import type { JournalEntry } from "../../../shared/model/journal-entry.ts";
import { type Fen, fen } from "../../../shared/money.ts";

/** A line of a journal in short: `5001 生产成本\\场租`, what of it is debit or credit in yuan, and what it says. */
export interface MadeLine {
  readonly account: string;
  readonly debit?: number;
  readonly credit?: number;
  readonly summary?: string;
  readonly party?: string;
}

const yuan = (amount = 0): Fen => fen(BigInt(Math.round(amount * 100)));

/** The lines of a voucher of a made-up journal. */
export const voucher = (
  number: string | null,
  day: string,
  lines: readonly MadeLine[],
  change: Partial<JournalEntry> = {},
): readonly JournalEntry[] =>
  lines.map(({ account, debit, credit, summary = "付款", party }, place) => {
    const [code = "", name = ""] = account.split(" ");
    return {
      ...{
        id: `je-${day}-${number}-${place}`,
        book: "journal",
        bookedOn: localDate(day),
        bookingNumber: number,
        summary,
      },
      ...{ accountCode: code, account: name, counterAccount: null, debit: yuan(debit), credit: yuan(credit) },
      ...{ auxiliary: party ?? null, proven: true, sha256: "e".repeat(64), fileName: "序时账.xlsx", row: place + 2 },
      ...change,
    };
  });

/** Cost of 100 with 6 of input tax, paid by the bank. */
export const paidBill = (number: string, day: string, summary: string, change: Partial<JournalEntry> = {}) =>
  voucher(
    number,
    day,
    [
      { account: "5001 生产成本\\场租", debit: 100, summary },
      { account: "22210101 应交税费\\应交增值税\\进项税额", debit: 6, summary },
      { account: "1002 银行存款", credit: 106, summary },
    ],
    change,
  );
