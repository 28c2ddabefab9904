import type { ExpenseOrder, ExpenseRow, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { GridColumn } from "../../components/grid-view.ts";
import { placeNames, reasonText, stateNames } from "./expenses-view.ts";

type Column = GridColumn<ExpenseRow, ExpenseOrder>;

const track = (least: string, share: number): string => `minmax(${least}, ${share}fr)`;

/** The columns of the list of expenses. */
export function expenseColumns({ subjects, categories }: ExpenseTerms): readonly Column[] {
  const titles = new Map([...subjects, ...categories].map(({ id, title }) => [id, title]));
  const titleOf = (id: string | null): string => (id === null ? "—" : (titles.get(id) ?? id));
  return [
    { title: "日期", by: "date", width: "5.75rem", narrow: "5rem", cell: ({ date }) => date ?? "—" },
    {
      ...{ title: "销售方", by: "seller", width: track("8rem", 1.4), narrow: track("4rem", 1.2) },
      cell: ({ seller }) => titled(seller),
    },
    {
      ...{ title: "内容", by: "item", width: track("8rem", 1.4), narrow: track("4rem", 1.2) },
      cell: ({ item }) => titled(item),
    },
    {
      ...{ title: "含税（元）", by: "gross", width: "6.5rem", narrow: "5.5rem", className: "money" },
      cell: ({ gross }) => formatYuan(gross),
    },
    {
      ...{ title: "作品或项目", by: "subject", width: track("5.5rem", 1), narrow: track("4rem", 0.8) },
      cell: ({ subject }) => titled(titleOf(subject)),
    },
    {
      ...{ title: "类别", by: "category", width: track("5rem", 0.8), narrow: track("3.5rem", 0.6) },
      cell: ({ category }) => titled(titleOf(category)),
    },
    {
      ...{ title: "发生地", by: "place", width: "3.5rem", narrow: null },
      cell: ({ place }) => (place === null ? "—" : placeNames[place]),
    },
    {
      ...{ title: "状态", by: "state", width: track("8rem", 1.6), narrow: "3.25rem" },
      cell: (row) => (
        <span title={reasonText(row)}>
          <strong>{stateNames[row.state]}</strong> <span className="quiet lesser">{reasonText(row)}</span>
        </span>
      ),
    },
  ];
}

// What does not fit is told where the pointer rests.
const titled = (text: string) => <span title={text}>{text}</span>;
