import { describe, expect, it } from "vitest";
import { deadlineTexts, headText } from "../../../../renderer/features/policy/policy-view.ts";
import { localDate } from "../../../../shared/dates.ts";

describe("the policy in words", () => {
  const view = { title: "", documentNumber: null, interpreter: "省局", packVersion: "1.0.0", issuedOn: null };
  const rest = { implementationNote: "", parts: [] };

  it("says what is not known instead of leaving it out", () => {
    expect(headText({ ...view, ...rest })).toBe("文号未载明 · 发布日期未填 · 由省局解释 · 政策包 1.0.0");
    const dated = { ...view, ...rest, documentNumber: "1号", issuedOn: localDate("2026-03-05") };
    expect(headText(dated)).toContain("1号 · 2026-03-05 发布");
  });

  it("counts deadlines in working days", () => {
    const measure = { id: "m", title: "", quote: "", action: "", deadlines: [{ title: "初审", workdays: 5 }] };
    expect(deadlineTexts(measure)).toEqual(["初审：5 个工作日"]);
  });
});
