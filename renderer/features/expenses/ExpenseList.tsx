import { Input, Select, Table, type TableProps } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import type { Assignment, ExpenseRow, Expenses } from "../../../shared/contract/expenses.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { AssignForm } from "./AssignForm.tsx";
import { CheckedForm } from "./CheckedForm.tsx";
import { ExpenseSums } from "./ExpenseSums.tsx";
import {
  type ExpenseFilter,
  filterRows,
  noFilter,
  onlyInvoice,
  placeNames,
  reasonText,
  stateNames,
} from "./expenses-view.ts";

interface Props {
  readonly api: Api;
  readonly expenses: Expenses;
  readonly isBusy: boolean;
  readonly assign: (wanted: Assignment) => Promise<boolean>;
  readonly withdraw: (allocations: readonly string[]) => Promise<boolean>;
}

/** Every line of cost, narrowed down by filters, with the sums of what is shown and the way to file what is selected. */
export function ExpenseList({ api, expenses, isBusy, assign, withdraw }: Props) {
  const [filter, setFilter] = useState(noFilter);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => filterRows(expenses.rows, wanted), [expenses.rows, wanted]);
  const columns = useMemo(() => columnsOf(expenses), [expenses]);
  const selected = useMemo(() => {
    const chosen = new Set(keys);
    return rows.filter(({ id }) => chosen.has(id));
  }, [rows, keys]);
  const invoice = onlyInvoice(selected);
  return (
    <>
      <Filters expenses={expenses} filter={filter} setFilter={setFilter} />
      <ExpenseSums rows={rows} />
      <AssignForm
        expenses={expenses}
        selected={selected}
        isBusy={isBusy}
        assign={async (made) => {
          if (await assign(made)) setKeys([]);
        }}
        withdraw={async (allocations) => {
          if (await withdraw(allocations)) setKeys([]);
        }}
      />
      {invoice !== null && <CheckedForm key={invoice} api={api} invoice={invoice} />}
      <Table<ExpenseRow>
        aria-label="支出明细"
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ y: 480, x: 1056 }}
        rowSelection={{
          columnWidth: 48,
          selectedRowKeys: selected.map(({ id }) => id),
          onChange: (chosen) => setKeys(chosen.map(String)),
          getCheckboxProps,
        }}
      />
    </>
  );
}

// One function for good: the table asks it of every row again whenever it is another.
const getCheckboxProps = ({ isAssignable, seller, item, gross }: ExpenseRow) => ({
  disabled: !isAssignable,
  "aria-label": `选择 ${seller} ${item} ${formatYuan(gross)} 元`,
});

interface FiltersProps {
  readonly expenses: Expenses;
  readonly filter: ExpenseFilter;
  readonly setFilter: (filter: ExpenseFilter) => void;
}

function Filters({ expenses: { subjects, categories }, filter, setFilter }: FiltersProps) {
  const none = { value: "none", label: "尚未分配" };
  return (
    <search className="expense-tools" aria-label="筛选支出">
      <Input.Search
        aria-label="搜索销售方、内容或发票号码"
        placeholder="销售方、内容、发票号码"
        allowClear
        value={filter.text}
        onChange={({ target }) => setFilter({ ...filter, text: target.value })}
      />
      <Select<string | null>
        aria-label="按作品或项目筛选"
        value={filter.subject}
        onChange={(subject) => setFilter({ ...filter, subject })}
        options={[{ value: null, label: "全部作品和项目" }, none, ...optionsOf(subjects)]}
      />
      <Select<string | null>
        aria-label="按类别筛选"
        value={filter.category}
        onChange={(category) => setFilter({ ...filter, category })}
        options={[{ value: null, label: "全部类别" }, none, ...optionsOf(categories)]}
      />
      <Select<ExpenseRow["state"] | null>
        aria-label="按状态筛选"
        value={filter.state}
        onChange={(state) => setFilter({ ...filter, state })}
        options={[
          { value: null, label: "全部状态" },
          ...Object.entries(stateNames).map(([value, label]) => ({ value: value as ExpenseRow["state"], label })),
        ]}
      />
    </search>
  );
}

const optionsOf = (terms: Expenses["subjects"]) => terms.map(({ id, title }) => ({ value: id, label: title }));

type Columns = NonNullable<TableProps<ExpenseRow>["columns"]>;

function columnsOf({ subjects, categories }: Expenses): Columns {
  const titles = new Map([...subjects, ...categories].map(({ id, title }) => [id, title]));
  const titleOf = (id: string | null): string => (id === null ? "—" : (titles.get(id) ?? id));
  return [
    { title: "日期", dataIndex: "date", width: 102, render: (date: string | null) => date ?? "—" },
    { title: "销售方", dataIndex: "seller", width: 160, ellipsis: true },
    { title: "内容", dataIndex: "item", width: 160, ellipsis: true },
    { title: "含税（元）", width: 116, align: "right", render: (_, { gross }) => formatYuan(gross) },
    { title: "作品或项目", width: 110, ellipsis: true, render: (_, { subject }) => titleOf(subject) },
    { title: "类别", width: 100, ellipsis: true, render: (_, { category }) => titleOf(category) },
    { title: "发生地", width: 64, render: (_, { place }) => (place === null ? "—" : placeNames[place]) },
    {
      title: "状态",
      width: 196,
      render: (_, row) => (
        <>
          <strong>{stateNames[row.state]}</strong> <span className="quiet">{reasonText(row)}</span>
        </>
      ),
    },
  ];
}
