import { type ChainLink, chainLinkSchema } from "../../shared/model/chain-link.ts";
import { moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Which paper stands for which (链条), by id. */
export const chainLinkTable = (sql: Sql): RecordTable<ChainLink> =>
  recordTable(sql, chainLinkSchema, "id", {
    table: "chain_links",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      budgetLine: textColumn("budget_line"),
      contract: textColumn("contract"),
      invoice: textColumn("invoice"),
      acceptance: textColumn("acceptance"),
      revenue: textColumn("revenue"),
      amount: moneyColumn("amount_fen"),
      note: textColumn("note"),
    },
  });
