import { expect, it } from "vitest";
import { rowsAsTsv } from "../../../../renderer/components/copy-rows.ts";
import { lineColumns, lineRows } from "../../../../renderer/features/assessment/line-columns.ts";
import type { AssessmentLineView, AssessmentView } from "../../../../shared/contract/assessment.ts";
import { fen } from "../../../../shared/money.ts";

const common = { subjectName: "海风", claimYear: 2026, rate: "10%", base: fen(100_000), limit: null, conditions: [] };
const lines = [
  { ...common, id: "1", title: "补助", type: "entitlement", status: "met", amount: fen(10_000) },
  { ...common, id: "2", title: "奖励", type: "ceiling", status: "met", amount: fen(500_000) },
  { ...common, id: "3", title: "研发", type: "entitlement", status: "unknown", amount: fen(10_000) },
] as unknown as readonly AssessmentLineView[];

it("never copies what is certain and what is up to the authority into one column, and says why there is no amount", () => {
  const view = { articles: [{ article: "二", lines }] } as unknown as AssessmentView;
  const table = rowsAsTsv(lineColumns, lineRows(view))
    .split("\r\n")
    .map((row) => row.split("\t"));
  expect(table[0]?.slice(5, 8)).toEqual(["按公式可申领（元）", "最高不超过（待核定，元）", "说明"]);
  expect(table[1]?.slice(5, 8)).toEqual(["100.00", "", ""]);
  expect(table[2]?.slice(5, 8)).toEqual(["", "5000.00", ""]);
  expect(table[3]?.slice(5, 7)).toEqual(["", ""]);
  expect(table[3]?.[7]).toContain("尚缺材料");
});
