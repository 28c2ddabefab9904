import { type Settlement, settlementSchema } from "../../shared/model/settlement.ts";
import { moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** How invoices and settlements of platforms were settled (核销), by id. */
export const settlementTable = (sql: Sql): RecordTable<Settlement> =>
  recordTable(sql, settlementSchema, "id", {
    table: "settlements",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      invoice: textColumn("invoice"),
      revenue: textColumn("revenue"),
      payment: textColumn("payment"),
      way: textColumn("way"),
      amount: moneyColumn("amount_fen"),
      on: textColumn("on_day"),
      note: textColumn("note"),
      acceptedBy: textColumn("accepted_by"),
      acceptedOn: textColumn("accepted_on"),
    },
  });
