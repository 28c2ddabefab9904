import { type Grant, grantSchema } from "../../shared/model/grant.ts";
import { moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Public support already granted (已获扶持), by id. */
export const grantTable = (sql: Sql): RecordTable<Grant> =>
  recordTable(sql, grantSchema, "id", {
    table: "grants",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      subject: textColumn("subject"),
      programme: textColumn("programme"),
      authority: textColumn("authority"),
      rule: textColumn("rule"),
      amount: moneyColumn("amount_fen"),
      decidedOn: textColumn("decided_on"),
      receivedOn: textColumn("received_on"),
      note: textColumn("note"),
    },
  });
