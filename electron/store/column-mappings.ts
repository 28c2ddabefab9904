import { type ColumnMapping, columnMappingSchema } from "../../shared/model/column-mapping.ts";
import { jsonColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Which columns of banks' and platforms' tables mean what, as was stated once (列名对照), by id. */
export const columnMappingTable = (sql: Sql): RecordTable<ColumnMapping> =>
  recordTable(sql, columnMappingSchema, "id", {
    table: "column_mappings",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      kind: textColumn("kind"),
      holder: textColumn("holder"),
      titles: jsonColumn("titles"),
      columns: jsonColumn("columns"),
      statedBy: textColumn("stated_by"),
      statedOn: textColumn("stated_on"),
    },
  });
