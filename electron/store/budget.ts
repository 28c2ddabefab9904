import { type BudgetLine, budgetLineSchema } from "../../shared/model/budget.ts";
import { moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Planned costs (预算科目), by id. */
export const budgetTable = (sql: Sql): RecordTable<BudgetLine> =>
  recordTable(sql, budgetLineSchema, "id", {
    table: "budget_lines",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      subject: textColumn("subject"),
      head: textColumn("head"),
      category: textColumn("category"),
      amount: moneyColumn("amount_fen"),
      note: textColumn("note"),
    },
  });
