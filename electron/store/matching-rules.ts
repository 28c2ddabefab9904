import { type MatchingRule, matchingRuleSchema } from "../../shared/model/matching-rule.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** What was stated once about bank rows (对账规则), by id. */
export const matchingRuleTable = (sql: Sql): RecordTable<MatchingRule> =>
  recordTable(sql, matchingRuleSchema, "id", {
    table: "matching_rules",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      field: textColumn("field"),
      how: textColumn("how"),
      text: textColumn("wanted_text"),
      effect: textColumn("effect"),
      party: textColumn("party"),
      note: textColumn("note"),
      statedBy: textColumn("stated_by"),
      statedOn: textColumn("stated_on"),
    },
  });
