import type { BudgetRole } from "../../../shared/model/budget-titles.ts";
import type { Header } from "../table/header.ts";

/** A budget has heads, and what is planned, granted or spent for each; a list of expenses by day is none. */
export function isBudgetHeader(columns: Header<BudgetRole>["columns"]): boolean {
  const { group, head, amount, approved, actual, spentOn } = columns;
  const hasAmount = [amount, approved, actual].some((column) => column !== undefined);
  return (head !== undefined || group !== undefined) && hasAmount && spentOn === undefined;
}
