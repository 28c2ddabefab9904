import { expect, it } from "vitest";
import { noQuery } from "../../../../renderer/features/expenses/expenses-view.ts";
import { paperColumns, paperNotes, paperRows } from "../../../../renderer/features/expenses/paper-view.ts";
import type { ExpenseRow, ExpenseTerms } from "../../../../shared/contract/expenses.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const terms: ExpenseTerms = {
  subjects: [{ id: "work/w1", title: "海风" }],
  categories: [{ id: "venue", title: "场地租赁" }],
  kinds: [{ id: "digital-special", title: "数电专票" }],
  ...{ months: ["2026-03"], count: 2, undoable: null },
};

const row = (gross: bigint, eligible: bigint): ExpenseRow => ({
  ...{ id: "r", invoice: "i", number: "26210000000000000001", kind: "digital-special", line: 1, allocation: null },
  ...{ date: localDate("2026-03-05"), seller: "虚构器材", item: "*租赁*灯光", subject: "work/w1", category: "venue" },
  ...{ gross: fen(gross), eligible: fen(eligible), ineligible: fen(gross - eligible), undecided: fen(0) },
  ...{ place: "in", state: "eligible", reasons: [], isAssignable: true },
});

it("numbers the rows and says of each what is worked with on paper", () => {
  const rows = paperRows([row(10_600n, 10_000n), row(-10_600n, -10_600n)]);
  const columns = paperColumns(terms);
  const [second] = rows.slice(1);
  if (second === undefined) throw new Error("there are two rows");
  expect(Object.fromEntries(columns.map(({ title, read }) => [title, read(second)]))).toEqual({
    ...{ 序号: 2, 日期: "2026-03-05", 销售方: "虚构器材", 内容: "*租赁*灯光", 发票号码: "26210000000000000001" },
    ...{ "含税（元）": -10_600n, 作品或项目: "海风", 类别: "场地租赁", 发生地: "省内", 状态: "可计入" },
    "可计入（元）": -10_600n,
  });
});

it("says above the list how it was narrowed down and what it adds up to, to the fen", () => {
  const query = { ...noQuery, text: " 租赁 ", subject: "work/w1", month: "none", state: "eligible" as const };
  expect(paperNotes([row(10_600n, 10_000n), row(5n, 5n)], query, terms)).toEqual([
    "筛选：含“租赁”；作品或项目：海风；状态：可计入；没有日期",
    "共 2 行，含税合计 106.05 元，其中可计入 100.05 元，不计入 6.00 元，未定 0.00 元。",
  ]);
  expect(paperNotes([], noQuery, terms)[0]).toBe("全部支出");
});
