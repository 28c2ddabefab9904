import { type Exclusion, exclusionSchema } from "../../shared/model/exclusion.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Invoices of which the rest is not claimed (不申报), by id. */
export const exclusionTable = (sql: Sql): RecordTable<Exclusion> =>
  recordTable(sql, exclusionSchema, "id", {
    table: "exclusions",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      invoice: textColumn("invoice"),
      reason: textColumn("reason"),
      decidedBy: textColumn("decided_by"),
      decidedOn: textColumn("decided_on"),
    },
  });
