import { expect, it } from "vitest";
import { fen } from "../../../../shared/money.ts";
import { xlsxBytes } from "../../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "../read.ts";

it("reads a film budget in its unit, without headings, subtotals and totals", async () => {
  const rows = [
    ["《盛京往事》预算表", null, "单位：万元"],
    ["科目", "预算金额", "备注"],
    ["一、前期", null, null],
    ["剧本费", 3.5, "两稿"],
    ["场地租赁", "12", null],
    ["前期小计", 15.5, null],
    ["合计", 15.5, null],
  ];
  const { record, findings } = await readAs("budget", await xlsxBytes({ 总表: rows }));
  expect(findings).toEqual([]);
  expect(record.rows).toEqual([
    { row: 4, subject: null, head: "剧本费", category: null, amount: fen(3_500_000), note: "两稿" },
    { row: 5, subject: null, head: "场地租赁", category: null, amount: fen(12_000_000), note: null },
  ]);
});

it("tells an amount without a head and a total that does not fit", async () => {
  const reading = await readAs("budget", Buffer.from("科目,预算金额\n剧本费,100\n,50\n合计,150\n"), "a.csv");
  expect(codes(reading)).toEqual(["budget-head-missing", "budget-total-mismatch"]);
});

const budget = (lines: readonly string[]) => readAs("budget", Buffer.from(lines.join("\n")), "预算.csv");
const linesOf = ({ record }: Awaited<ReturnType<typeof budget>>) =>
  record.rows.map(({ head, amount }) => `${head} ${amount}`);

it("counts no head that sums up the heads below it, in columns of their own or by their numbers", async () => {
  const expected = ["编剧费 6000000", "资料费 4000000", "不可预见费 2000000"];
  const columns = await budget([
    "预算表（单位：万元）,,",
    "序号,一级科目,二级科目,预算",
    "一,剧本费,,10",
    "1,,编剧费,6",
    "2,,资料费,4",
    "二,不可预见费,,2",
    "合计,,,12",
  ]);
  expect(linesOf(columns)).toEqual(expected);
  expect(columns.findings).toEqual([]);
  const numbers = await budget([
    "费用项目,金额（元）",
    '一、剧本费,"100,000"',
    "（一）编剧费,60000",
    "1、初稿,40000",
    "2、定稿,20000",
    "（二）资料费,40000",
    "二、不可预见费,20000",
    "总计,120000",
  ]);
  expect(linesOf(numbers)).toEqual(["初稿 4000000", "定稿 2000000", ...expected.slice(1)]);
  expect(numbers.findings).toEqual([]);
});

it("tells a head whose parts do not come to it", async () => {
  const reading = await budget(["科目,预算", "一、剧本费,100", "1、编剧费,60", "2、资料费,30"]);
  expect(linesOf(reading)).toEqual(["编剧费 6000", "资料费 3000"]);
  expect(reading.findings).toMatchObject([
    { code: "budget-group-mismatch", detail: { head: "剧本费", amount: "100.00", sum: "90.00" } },
  ]);
});

it("takes what is planned, and says that granted and spent amounts stand beside it", async () => {
  const all = await budget(["科目,预算金额,批准金额,实际支出", "剧本费,100,90,95"]);
  expect(linesOf(all)).toEqual(["剧本费 10000"]);
  expect(all.findings).toMatchObject([{ code: "budget-other-columns", severity: "info" }]);
  expect(linesOf(await budget(["科目,决算金额", "剧本费,95"]))).toEqual(["剧本费 9500"]);
});

it.each(["总预算", "合计金额", "制作费用合计", "总计（含税）", "合计（大写）：叁佰元整", "总计人民币", "小计（元）"])(
  "counts no amount once more in a row called %s",
  async (name) => {
    const reading = await budget(["科目,预算金额", "剧本费,100", "场地费,200", `${name},300`]);
    expect(linesOf(reading)).toEqual(["剧本费 10000", "场地费 20000"]);
    expect(reading.findings).toEqual([]);
  },
);

it("sums up by name only what stands above, and tells a sum that is not right", async () => {
  const parts = await budget(["科目,预算金额", "剧本费,100", "前期费用合计,100", "场地费,200", "拍摄费用合计,250"]);
  expect(linesOf(parts)).toEqual(["剧本费 10000", "场地费 20000"]);
  expect(codes(parts)).toEqual(["budget-group-mismatch"]);
  // Without anything above it such a row is a line.
  const alone = await budget(["科目,预算金额", "前期费用合计,100", "拍摄费用合计,200"]);
  expect(linesOf(alone)).toEqual(["前期费用合计 10000", "拍摄费用合计 20000"]);
});
