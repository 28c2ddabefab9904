import { type BudgetRole, budgetTitles } from "../../../shared/model/budget-titles.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { findHeader, type Header, type Synonyms } from "../table/header.ts";
import type { Table } from "../table/table.ts";

// As crews head their own sheets; a quotation or a shopping list is headed so, too.
const general: Synonyms<BudgetRole> = {
  ...budgetTitles,
  head: [...budgetTitles.head, "项目", "内容", "名称", "明细", "事项", "费用项", "岗位", "职务"],
  group: [...budgetTitles.group, "类别", "部门", "分类", "阶段", "大项", "组别"],
};

/** A budget's header by titles that no other table has, or by general ones where the table calls itself a budget; null where it has none. */
export function budgetHeader(table: Table, map: ColumnMap): Header<BudgetRole> | null {
  const header = findHeader(table, budgetTitles, isBudgetHeader, map);
  if (header !== null || !namesBudget(table)) return header;
  return findHeader(table, general, isBudgetHeader, map);
}

const titleRows = 10;

const namesBudget = ({ sheet, rows }: Table): boolean =>
  [sheet ?? "", ...rows.slice(0, titleRows).flatMap(({ cells }) => cells)].some((text) => /预算|决算/.test(text));

/** A budget has heads, and what is planned, granted or spent for each; a list of expenses by day is none. */
function isBudgetHeader(columns: Header<BudgetRole>["columns"]): boolean {
  const { group, head, amount, approved, actual, spentOn } = columns;
  const hasAmount = [amount, approved, actual].some((column) => column !== undefined);
  return (head !== undefined || group !== undefined) && hasAmount && spentOn === undefined;
}
