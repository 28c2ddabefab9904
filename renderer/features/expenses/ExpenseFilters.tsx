import { Button, Checkbox, Input, Select } from "antd";
import { useEffect, useState } from "react";
import type { ExpenseQuery, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { isNarrow, noQuery, placeNames, stateNames } from "./expenses-view.ts";

interface Props {
  readonly terms: ExpenseTerms;
  readonly query: ExpenseQuery;
  readonly setQuery: (query: ExpenseQuery) => void;
}

/** Ten thousand rows are listed anew once the person has paused. */
const pause = 180;

/** What narrows the list of expenses down. */
export function ExpenseFilters({ terms, query, setQuery }: Props) {
  const { subjects, categories, months, kinds } = terms;
  const choice = <Name extends "subject" | "category" | "state" | "place" | "kind" | "month">(
    name: Name,
    label: string,
    all: string,
    options: readonly { readonly id: string; readonly title: string }[],
  ) => (
    <Select<string | null>
      aria-label={label}
      value={query[name]}
      onChange={(value) => setQuery({ ...query, [name]: value } as ExpenseQuery)}
      options={[{ value: null, label: all }, ...options.map(({ id, title }) => ({ value: id, label: title }))]}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <search className="expense-tools" aria-label="筛选支出">
      <SearchField text={query.text} search={(text) => setQuery({ ...query, text })} />
      {choice("subject", "按作品或项目筛选", "全部作品和项目", [{ id: "none", title: "尚未分配" }, ...subjects])}
      {choice("category", "按类别筛选", "全部类别", categories)}
      {choice("state", "按状态筛选", "全部状态", named(stateNames))}
      {choice("place", "按发生地筛选", "全部发生地", named(placeNames))}
      {choice("kind", "按票种筛选", "全部票种", kinds)}
      {choice("month", "按月份筛选", "全部月份", [
        ...months.map((month) => ({ id: month, title: month })),
        { id: "none", title: "没有日期" },
      ])}
      <Checkbox
        checked={query.subject === "none"}
        onChange={({ target }) => setQuery({ ...query, subject: target.checked ? "none" : null })}
      >
        只看未归属
      </Checkbox>
      {isNarrow(query) && <Button onClick={() => setQuery({ ...noQuery, sort: query.sort })}>清除筛选</Button>}
    </search>
  );
}

const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([id, title]) => ({ id, title }));

function SearchField({ text, search }: { readonly text: string; readonly search: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => search(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, text, search]);
  return (
    <Input.Search
      aria-label="搜索销售方、内容、发票号码或金额"
      placeholder="销售方、内容、发票号码、金额"
      allowClear
      maxLength={200}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={search}
    />
  );
}
