import { type Deadline, deadlineSchema } from "../../shared/model/deadline.ts";
import { flagColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Days to be kept in mind (期限), by id. */
export const deadlineTable = (sql: Sql): RecordTable<Deadline> =>
  recordTable(sql, deadlineSchema, "id", {
    table: "deadlines",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      title: textColumn("title"),
      dueOn: textColumn("due_on"),
      isDone: flagColumn("is_done"),
      note: textColumn("note"),
    },
  });
