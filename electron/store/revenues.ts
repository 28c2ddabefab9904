import { type Revenue, revenueSchema } from "../../shared/model/revenue.ts";
import { moneyColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Platforms' settlements (分账结算), by id. */
export const revenueTable = (sql: Sql): RecordTable<Revenue> =>
  recordTable(sql, revenueSchema, "id", {
    table: "revenues",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      subject: textColumn("subject"),
      platform: textColumn("platform"),
      from: textColumn("from_on"),
      to: textColumn("to_on"),
      gross: moneyColumn("gross_fen"),
      platformShare: moneyColumn("platform_share_fen"),
      net: moneyColumn("net_fen"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      row: wholeColumn("row"),
      note: textColumn("note"),
    },
  });
