import { type CategoryRule, categoryRuleSchema } from "../../shared/model/category-rule.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** What was stated once about receipts and their categories (归类规则), by id. */
export const categoryRuleTable = (sql: Sql): RecordTable<CategoryRule> =>
  recordTable(sql, categoryRuleSchema, "id", {
    table: "category_rules",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      field: textColumn("field"),
      how: textColumn("how"),
      text: textColumn("wanted_text"),
      category: textColumn("category"),
      note: textColumn("note"),
      statedBy: textColumn("stated_by"),
      statedOn: textColumn("stated_on"),
    },
  });
