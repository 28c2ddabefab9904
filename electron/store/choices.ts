import { type Choice, choiceSchema } from "../../shared/model/choice.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** How open points of the policy are read (选择), by the id that the pack gives them. */
export const choiceTable = (sql: Sql): RecordTable<Choice> =>
  recordTable(sql, choiceSchema, "id", {
    table: "choices",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      option: textColumn("option"),
      confirmedBy: textColumn("confirmed_by"),
      confirmedOn: textColumn("confirmed_on"),
    },
  });
