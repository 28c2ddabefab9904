import { type Acceptance, acceptanceSchema } from "../../shared/model/acceptance.ts";
import { moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Proofs of acceptance and delivery (验收、交付证明), by id. */
export const acceptanceTable = (sql: Sql): RecordTable<Acceptance> =>
  recordTable(sql, acceptanceSchema, "id", {
    table: "acceptances",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      title: textColumn("title"),
      acceptedOn: textColumn("accepted_on"),
      acceptedBy: textColumn("accepted_by"),
      amount: moneyColumn("amount_fen"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      mediaType: textColumn("media_type"),
      note: textColumn("note"),
    },
  });
