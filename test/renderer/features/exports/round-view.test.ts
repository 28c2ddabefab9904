import { expect, it } from "vitest";
import {
  expectedPredecessor,
  letterText,
  pointsOf,
  roundOptions,
  unansweredOf,
} from "../../../../renderer/features/exports/round-view.ts";
import type { ExportedView, ExportsView } from "../../../../shared/contract/exports.ts";
import { localDate } from "../../../../shared/dates.ts";

const exported = (name: string, path: string, submittedOn: string | null = null): ExportedView => ({
  ...{ exportedAt: "2026-11-01T09:00:00.000Z", profileTitle: "样式", path, seal: name.repeat(64) },
  submissions:
    submittedOn === null
      ? []
      : [{ id: name, submittedOn: localDate(submittedOn), handedTo: "", receiptNumber: "", note: "" }],
});

const point = (number: number, about: string | null, isAnswered = true): ExportsView["points"][number] => ({
  ...{ number, notice: "3号", package: about?.repeat(64) ?? null, isAnswered },
});

const history = [exported("c", "/2.zip"), exported("b", "/1.zip", "2026-11-02"), exported("a", "/1.zip")];

it("offers each package that still stands where it was written, with the day it was handed in", () => {
  const options = roundOptions({ history, points: [] });
  expect(options.map(({ value }) => value)).toEqual(["", "/2.zip", "/1.zip"]);
  expect(options[2]?.label).toContain("2026-11-02 提交：/1.zip");
});

it("expects the newest package that points are about, and a first application where there are none", () => {
  expect(expectedPredecessor({ history, points: [] })).toBeNull();
  expect(expectedPredecessor({ history, points: [point(1, "b"), point(2, null)] })).toBe("/1.zip");
  // The package that the points are about was replaced.
  expect(expectedPredecessor({ history, points: [point(1, "a")] })).toBeNull();
});

it("says what the letter will hold: points about the package, and those about no certain one", () => {
  const points = [point(1, "b"), point(2, "b", false), point(3, "c"), point(4, null)];
  expect(pointsOf({ history, points }, "/1.zip").map(({ number }) => number)).toEqual([1, 2, 4]);
  expect([unansweredOf({ history, points }, "/1.zip"), unansweredOf({ history, points }, null)]).toEqual([1, 0]);
  expect(letterText({ history, points }, "/1.zip")).toContain("逐条答复 3 条意见，其中 1 条还没有答复");
  expect(letterText({ history, points: [] }, "/1.zip")).toContain("请先在下面“补正意见”里逐条登记");
  expect(letterText({ history, points }, null)).toBeNull();
});
