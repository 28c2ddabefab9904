import { describe, expect, it } from "vitest";
import { distanceText, isPressing, unknownDaysTexts } from "../../../../renderer/features/overview/deadlines-view.ts";
import type { DeadlineView, OverviewView } from "../../../../shared/contract/overview.ts";
import { localDate } from "../../../../shared/dates.ts";

const deadline = (changed: Partial<DeadlineView>): DeadlineView => ({
  ...{ kind: "correction", name: "辽广补〔2026〕1 号", open: 2, on: localDate("2026-10-12"), days: 3, workdays: 2 },
  ...{ id: "", note: "" },
  ...changed,
});

describe("the distance to a day", () => {
  it("is said in working days, ahead and past", () => {
    expect(distanceText({ days: 16, workdays: 12 })).toBe("还有 12 个工作日（含调休）");
    expect(distanceText({ days: -5, workdays: -3 })).toBe("已过 3 个工作日");
    expect(distanceText({ days: 0, workdays: 0 })).toBe("就是今天");
    expect(distanceText({ days: 2, workdays: 0 })).toBe("还有 2 天，其间没有工作日");
  });

  it("is said in days where no holidays are arranged yet", () => {
    expect(distanceText({ days: 90, workdays: null })).toBe("还有 90 天（放假安排未公布，暂不能按工作日算）");
  });
});

it("presses within five working days and once past", () => {
  expect([isPressing(deadline({})), isPressing(deadline({ days: 9, workdays: 6 }))]).toEqual([true, false]);
  expect(isPressing(deadline({ days: -400, workdays: null }))).toBe(true);
});

it("says what nobody knows yet, and where it is entered", () => {
  const unknownDays = { noWindow: "尚未公布", noIssueDate: true, holidaysThrough: localDate("2026-12-28") };
  const texts = unknownDaysTexts({ unknownDays } as OverviewView);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain("尚未公布");
  expect(texts[1]).toContain("“口径”页");
});
