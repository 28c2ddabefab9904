import { expect, it } from "vitest";
import { unknownDaysTexts } from "../../../../renderer/features/overview/deadlines-view.ts";
import type { OverviewView } from "../../../../shared/contract/overview.ts";
import { localDate } from "../../../../shared/dates.ts";

it("says what nobody knows yet, and where it is entered", () => {
  const unknownDays = { noWindow: "尚未公布", noIssueDate: true, holidaysThrough: localDate("2026-12-28") };
  const texts = unknownDaysTexts({ unknownDays } as OverviewView);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain("尚未公布");
  expect(texts[1]).toContain("“口径”页");
});
