import { useMemo } from "react";
import type { ExpenseRow } from "../../../shared/contract/expenses.ts";
import { formatYuan } from "../../../shared/money.ts";
import { sumRows } from "./expenses-view.ts";

/** The sums of the rows that are shown: three parts that make up what was recorded. */
export function ExpenseSums({ rows }: { readonly rows: readonly ExpenseRow[] }) {
  const { recorded, eligible, ineligible, undecided } = useMemo(() => sumRows(rows), [rows]);
  return (
    <dl className="expense-sums" aria-label="所列支出合计">
      <div>
        <dt>所列 {rows.length} 行合计</dt>
        <dd>{formatYuan(recorded)} 元</dd>
      </div>
      <div>
        <dt>可计入</dt>
        <dd>{formatYuan(eligible)} 元</dd>
      </div>
      <div>
        <dt>不计入</dt>
        <dd>{formatYuan(ineligible)} 元</dd>
      </div>
      <div>
        <dt>未定</dt>
        <dd>{formatYuan(undecided)} 元</dd>
      </div>
    </dl>
  );
}
