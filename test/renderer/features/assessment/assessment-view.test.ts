import { describe, expect, it } from "vitest";
import { amountText, headFigures, workingText } from "../../../../renderer/features/assessment/assessment-view.ts";
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
};

describe("the amount of a line", () => {
  it("is plain yuan for what a formula gives", () => {
    expect(amountText(line)).toBe("1,234.56 元");
  });

  it("never shows a ceiling as money to be received", () => {
    expect(amountText({ ...line, type: "ceiling", amount: fen(100_000_00) })).toBe("最高不超过 100,000.00 元");
  });

  it("is no figure while a reading is to be chosen, or where the text gives none", () => {
    expect(amountText({ ...line, status: "needs-choice", amount: null })).toBe("待选定口径后测算");
    expect(amountText({ ...line, type: "unquantified", amount: null })).toBe("文本未写明金额，酌情");
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
      figures: { certain: fen(100_00), provenCeiling: fen(2_000_00), linesLackingMaterial: 3 },
    };
    expect(headFigures(view).map(({ title, value }) => [title, value])).toEqual([
      ["按公式可申领", "100.00 元"],
      ["最高不超过", "2,000.00 元"],
      ["尚缺材料", "3 项"],
    ]);
  });
});
