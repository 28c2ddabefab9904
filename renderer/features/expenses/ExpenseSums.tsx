import type { ExpenseSums as Sums } from "../../../shared/contract/expenses.ts";
import { formatYuan } from "../../../shared/money.ts";

/** The sums of the rows that are listed: three parts that make up what was recorded. */
export function ExpenseSums({ count, sums }: { readonly count: number; readonly sums: Sums }) {
  return (
    <dl className="expense-sums" aria-label="所列支出合计">
      <div>
        <dt>所列 {count} 行合计</dt>
        <dd>{formatYuan(sums.recorded)} 元</dd>
      </div>
      <div>
        <dt>可计入</dt>
        <dd>{formatYuan(sums.eligible)} 元</dd>
      </div>
      <div>
        <dt>不计入</dt>
        <dd>{formatYuan(sums.ineligible)} 元</dd>
      </div>
      <div>
        <dt>未定</dt>
        <dd>{formatYuan(sums.undecided)} 元</dd>
      </div>
    </dl>
  );
}
