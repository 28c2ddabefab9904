import { type MatchRefusal, matchRefusalSchema } from "../../shared/model/match-refusal.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Matches that a person refused (不是这笔), by id. */
export const matchRefusalTable = (sql: Sql): RecordTable<MatchRefusal> =>
  recordTable(sql, matchRefusalSchema, "id", {
    table: "match_refusals",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      invoice: textColumn("invoice"),
      revenue: textColumn("revenue"),
      payment: textColumn("payment"),
      note: textColumn("note"),
    },
  });
