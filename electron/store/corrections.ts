import { type Correction, correctionSchema } from "../../shared/model/correction.ts";
import { jsonColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Points that an authority asked to have corrected (补正意见), by id. */
export const correctionTable = (sql: Sql): RecordTable<Correction> =>
  recordTable(sql, correctionSchema, "id", {
    table: "corrections",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      number: wholeColumn("number"),
      notice: textColumn("notice"),
      package: textColumn("package"),
      asked: textColumn("asked"),
      receivedOn: textColumn("received_on"),
      dueOn: textColumn("due_on"),
      answer: textColumn("answer"),
      evidence: jsonColumn("evidence"),
      note: textColumn("note"),
    },
  });
