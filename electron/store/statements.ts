import { type Statement, statementSchema } from "../../shared/model/payment.ts";
import { flagColumn, moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Bank statements (银行流水), by id; removing one removes its payments. */
export const statementTable = (sql: Sql): RecordTable<Statement> =>
  recordTable(sql, statementSchema, "id", {
    table: "statements",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      account: textColumn("account"),
      accountName: textColumn("account_name"),
      bank: textColumn("bank"),
      openingBalance: moneyColumn("opening_balance_fen"),
      closingBalance: moneyColumn("closing_balance_fen"),
      balanced: flagColumn("balanced"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
    },
  });
