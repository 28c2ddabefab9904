import { type Decision, decisionSchema } from "../../shared/model/decision.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Facts as authorities decided them (核定), by id. */
export const decisionTable = (sql: Sql): RecordTable<Decision> =>
  recordTable(sql, decisionSchema, "id", {
    table: "decisions",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      subject: textColumn("subject"),
      fact: textColumn("fact"),
      value: textColumn("value"),
      documentNumber: textColumn("document_number"),
      decidedOn: textColumn("decided_on"),
      note: textColumn("note"),
    },
  });
