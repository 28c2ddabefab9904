import { type Answer, answerSchema } from "../../shared/model/answer.ts";
import { jsonColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** What was said to findings (答复), by id. */
export const answerTable = (sql: Sql): RecordTable<Answer> =>
  recordTable(sql, answerSchema, "id", {
    table: "answers",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      code: textColumn("code"),
      records: jsonColumn("records"),
      said: textColumn("said"),
      verdict: textColumn("verdict"),
      note: textColumn("note"),
      evidence: textColumn("evidence"),
      answeredBy: textColumn("answered_by"),
      answeredOn: textColumn("answered_on"),
    },
  });
