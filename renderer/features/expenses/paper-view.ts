import type { ExpenseQuery, ExpenseRow, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { copiedColumns } from "./copy-view.ts";
import { placeNames, stateNames } from "./expenses-view.ts";

/** A row with its place in the list, from 1. */
export interface PaperRow {
  readonly serial: number;
  readonly row: ExpenseRow;
}

/** As many rows as are printed at once, some six hundred sheets: browsers give up on fifty thousand, and take minutes before. */
export const mostOnPaper = 20_000;

/** What is said where more rows are listed than are printed at once. */
export const tooManySentence = (count: number): string =>
  `所列 ${count} 行，超过一次能打印的 ${mostOnPaper} 行。请先按月份或作品筛选，分几次打印；全部明细也在申报包的工作簿“费用明细”里。`;

/** So many rows take a browser seconds to lay out on paper. */
const manyRows = 2_000;

/** What is said while a list is put on paper. */
export const preparingSentence = (count: number): string =>
  count > manyRows ? `正在准备打印 ${count} 行，浏览器排版要几秒…` : "正在准备打印…";

/** On paper there is room for what is worked with there; the rest can be copied into a spreadsheet. */
const titlesOnPaper: ReadonlySet<string> = new Set([
  ...["日期", "销售方", "内容", "发票号码", "含税（元）", "作品或项目", "类别", "发生地"],
  ...["状态", "可计入（元）"],
]);

/** The columns of the printed list. */
export const paperColumns = (terms: ExpenseTerms): readonly CopiedColumn<PaperRow>[] => [
  { title: "序号", read: ({ serial }) => serial },
  ...copiedColumns(terms)
    .filter(({ title }) => titlesOnPaper.has(title))
    .map(({ title, read }) => ({ title, read: ({ row }: PaperRow) => read(row) })),
];

/** The rows in their order, numbered. */
export const paperRows = (rows: readonly ExpenseRow[]): readonly PaperRow[] =>
  rows.map((row, index) => ({ serial: index + 1, row }));

/** What stands above the printed list: how it was narrowed down, how many rows it has and what they add up to. */
export const paperNotes = (
  rows: readonly ExpenseRow[],
  query: ExpenseQuery,
  terms: ExpenseTerms,
): readonly string[] => [narrowedText(query, terms), sumsText(rows)];

function sumsText(rows: readonly ExpenseRow[]): string {
  const sum = (read: (row: ExpenseRow) => Fen): string => `${formatYuan(sumFen(rows.map(read)))} 元`;
  const parts = [
    `可计入 ${sum(({ eligible }) => eligible)}`,
    `不计入 ${sum(({ ineligible }) => ineligible)}`,
    `未定 ${sum(({ undecided }) => undecided)}`,
  ];
  return `共 ${rows.length} 行，含税合计 ${sum(({ gross }) => gross)}，其中${parts.join("，")}。`;
}

function narrowedText(query: ExpenseQuery, { subjects, categories, kinds }: ExpenseTerms): string {
  const { text, subject, category, state, place, kind, month } = query;
  const titleOf = (all: ExpenseTerms["kinds"], id: string): string => all.find((one) => one.id === id)?.title ?? id;
  const said = [
    text.trim() === "" ? null : `含“${text.trim()}”`,
    subject && (subject === "none" ? "尚未分配" : `作品或项目：${titleOf(subjects, subject)}`),
    category && `类别：${titleOf(categories, category)}`,
    state && `状态：${stateNames[state]}`,
    place && `发生地：${placeNames[place]}`,
    kind && `票种：${titleOf(kinds, kind)}`,
    month && (month === "none" ? "没有日期" : `月份：${month}`),
  ].filter((one) => one !== null);
  return said.length === 0 ? "全部支出" : `筛选：${said.join("；")}`;
}
