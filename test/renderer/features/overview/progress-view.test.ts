import { expect, it } from "vitest";
import { isStill, progressFigures, unnamedText } from "../../../../renderer/features/overview/progress-view.ts";
import type { ProgressView } from "../../../../shared/contract/overview.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const still: ProgressView = {
  ...{ since: localDate("2026-11-16"), invoices: 0, eligible: fen(0), undecided: fen(0), certain: fen(0) },
  ...{ provenCeiling: fen(0), mended: [], mendedCount: 0, arisen: [], arisenCount: 0 },
};

it("tells each figure that has changed with its sign, a ceiling under its own name", () => {
  const week = { ...still, invoices: 3, eligible: fen(8_806_380), undecided: fen(-516_720), provenCeiling: fen(100) };
  expect(progressFigures(week)).toEqual([
    "新收发票 3 张",
    "可计入支出 +88,063.80 元",
    "未定支出 -5,167.20 元",
    "最高不超过（待核定） +1.00 元",
  ]);
  expect(isStill(week)).toBe(false);
});

it("has nothing to tell of a week without changes, and counts what it does not name", () => {
  expect(isStill(still)).toBe(true);
  expect(isStill({ ...still, mendedCount: 1 })).toBe(false);
  expect([unnamedText(["一"], 1), unnamedText(["一"], 4)]).toEqual([null, "等 4 项"]);
});
