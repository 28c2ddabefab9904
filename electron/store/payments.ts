import { type Payment, paymentSchema } from "../../shared/model/payment.ts";
import { moneyColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Rows of bank statements (收付款), by id. */
export const paymentTable = (sql: Sql): RecordTable<Payment> =>
  recordTable(sql, paymentSchema, "id", {
    table: "payments",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      statement: textColumn("statement"),
      row: wholeColumn("row"),
      bookedOn: textColumn("booked_on"),
      direction: textColumn("direction"),
      amount: moneyColumn("amount_fen"),
      balance: moneyColumn("balance_fen"),
      counterpartyName: textColumn("counterparty_name"),
      counterpartyAccount: textColumn("counterparty_account"),
      memo: textColumn("memo"),
      serial: textColumn("serial"),
    },
  });
