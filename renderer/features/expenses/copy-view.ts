import type { ExpenseRow, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { placeNames, reasonText, stateNames } from "./expenses-view.ts";

/** The columns of rows that are copied into a spreadsheet. */
export function copiedColumns({ subjects, categories }: ExpenseTerms): readonly CopiedColumn<ExpenseRow>[] {
  const titles = new Map([...subjects, ...categories].map(({ id, title }) => [id, title]));
  const titleOf = (id: string | null): string => (id === null ? "" : (titles.get(id) ?? id));
  return [
    { title: "日期", read: ({ date }) => date },
    { title: "销售方", read: ({ seller }) => seller },
    { title: "内容", read: ({ item }) => item },
    { title: "发票号码", read: ({ number }) => number },
    { title: "票种", read: ({ kind }) => invoiceKindNames[kind] ?? kind },
    { title: "含税（元）", read: ({ gross }) => gross },
    { title: "作品或项目", read: ({ subject }) => titleOf(subject) },
    { title: "类别", read: ({ category }) => titleOf(category) },
    { title: "发生地", read: ({ place }) => (place === null ? "" : placeNames[place]) },
    { title: "状态", read: ({ state }) => stateNames[state] },
    { title: "可计入（元）", read: ({ eligible }) => eligible },
    { title: "不计入（元）", read: ({ ineligible }) => ineligible },
    { title: "未定（元）", read: ({ undecided }) => undecided },
    { title: "原因", read: reasonText },
  ];
}
