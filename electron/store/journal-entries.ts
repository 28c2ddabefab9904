import { type JournalEntry, journalEntrySchema } from "../../shared/model/journal-entry.ts";
import { flagColumn, moneyColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Lines of the company's own books (分录), by id. */
export const journalEntryTable = (sql: Sql): RecordTable<JournalEntry> =>
  recordTable(sql, journalEntrySchema, "id", {
    table: "journal_entries",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      book: textColumn("book"),
      bookedOn: textColumn("booked_on"),
      bookingNumber: textColumn("booking_number"),
      summary: textColumn("summary"),
      accountCode: textColumn("account_code"),
      account: textColumn("account"),
      counterAccount: textColumn("counter_account"),
      debit: moneyColumn("debit_fen"),
      credit: moneyColumn("credit_fen"),
      auxiliary: textColumn("auxiliary"),
      proven: flagColumn("proven"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      row: wholeColumn("row"),
    },
  });
