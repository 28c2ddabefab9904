import { type Allocation, allocationSchema } from "../../shared/model/allocation.ts";
import { moneyColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** What parts of invoices were spent on (分配), by id. */
export const allocationTable = (sql: Sql): RecordTable<Allocation> =>
  recordTable(sql, allocationSchema, "id", {
    table: "allocations",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      invoice: textColumn("invoice"),
      line: wholeColumn("line"),
      subject: textColumn("subject"),
      category: textColumn("category"),
      gross: moneyColumn("gross_fen"),
      place: textColumn("place"),
      note: textColumn("note"),
    },
  });
