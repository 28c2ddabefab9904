import { type Form, formSchema } from "../../shared/model/form.ts";
import { flagColumn, jsonColumn, textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Authorities' blanks and how they are filled (官方表格), by id. */
export const formTable = (sql: Sql): RecordTable<Form> =>
  recordTable(sql, formSchema, "id", {
    table: "forms",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      title: textColumn("title"),
      kind: textColumn("kind"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      size: wholeColumn("size"),
      flatten: flagColumn("flatten"),
      inPackage: flagColumn("in_package"),
      subject: textColumn("subject"),
      fields: jsonColumn("fields"),
    },
  });
