import { describe, expect, it } from "vitest";
import {
  conditionCount,
  headFigures,
  lineMoney,
  receiptsText,
  workingText,
} from "../../../../renderer/features/assessment/assessment-view.ts";
import type { AssessmentLineView, AssessmentView } from "../../../../shared/contract/assessment.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const line: AssessmentLineView = {
  ...{
    id: "r/work/w1/2026",
    title: "拍摄补助",
    subjectName: "甲剧",
    claimYear: 2026,
    type: "entitlement",
    status: "met",
  },
  ...{ base: fen(12_345_67), rate: "10%", amount: fen(1_234_56), limit: fen(500_000_00), quote: "", conditions: [] },
  ...{ needs: [], receipts: true },
};

describe("the amount of a line", () => {
  it("is plain yuan for what a formula gives", () => {
    expect(lineMoney(line)).toEqual({ kind: "certain", word: "补助", value: "1,234.56 元" });
  });

  it("never shows a ceiling as money to be received", () => {
    const ceiling = lineMoney({ ...line, type: "ceiling", amount: fen(100_000_00) });
    expect(ceiling).toEqual({ kind: "ceiling", word: "待核定", value: "最高不超过 100,000.00 元" });
  });

  it("stands in no column of money while conditions are open or not met", () => {
    expect(lineMoney({ ...line, status: "unknown" })).toMatchObject({ kind: "none", value: "条件齐后 1,234.56 元" });
    expect(lineMoney({ ...line, status: "unknown", base: null }).value).toContain("至多");
    expect(lineMoney({ ...line, status: "unmet", amount: fen(0) }).kind).toBe("none");
  });

  it("is no figure while a reading is to be chosen, or where the text gives none", () => {
    expect(lineMoney({ ...line, status: "needs-choice", amount: null })).toMatchObject({
      kind: "none",
      word: "待选口径",
    });
    expect(lineMoney({ ...line, type: "unquantified", amount: null })).toMatchObject({ kind: "none", word: "酌情" });
  });
});

describe("how an amount comes about", () => {
  it("names base, rate and cap", () => {
    expect(workingText(line)).toBe("12,345.67 元 × 10%，上限 500,000.00 元");
    expect(workingText({ ...line, base: null })).toBe("基数尚不清楚，上限 500,000.00 元");
    expect(workingText({ ...line, limit: null })).toBe("12,345.67 元 × 10%");
  });

  it("is not said of a ceiling", () => {
    expect(workingText({ ...line, type: "ceiling" })).toBeNull();
  });
});

describe("the figures at the head", () => {
  it("stand apart: no figure holds the sum of two others", () => {
    const view: AssessmentView = {
      ...{ studioName: "", policyTitle: "", asOf: localDate("2026-06-30"), articles: [], idleLines: 0, notes: [] },
      caps: [],
      figures: { certain: fen(100_00), provenCeiling: fen(2_000_00), linesLackingMaterial: 3 },
    };
    expect(headFigures(view).map(({ title, value }) => [title, value])).toEqual([
      ["按公式可申领", "100.00 元"],
      ["最高不超过", "2,000.00 元"],
      ["尚缺材料的条目", "3 条"],
    ]);
  });
});

describe("conditions and receipts in words", () => {
  it("count what holds", () => {
    const condition = { id: "c", title: "", note: "", article: "三", quote: "", place: null };
    const conditions = [
      { ...condition, state: "yes" as const },
      { ...condition, state: "unknown" as const },
    ];
    expect(conditionCount(conditions)).toContain("1 / 2");
  });

  it("say whether the receipts are the base", () => {
    const sums = { gross: fen(100_00), eligible: fen(90_00), ineligible: fen(10_00), undecided: fen(0) };
    const view = { title: "", subjectName: "", base: fen(90_00), receipts: [], sums };
    expect(receiptsText(view)).toContain("与测算基数一致");
    expect(receiptsText({ ...view, base: fen(0) })).toContain("测算基数为 0.00 元");
    expect(receiptsText({ ...view, base: null })).toContain("基数尚不清楚");
  });
});
