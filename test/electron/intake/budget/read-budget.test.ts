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
