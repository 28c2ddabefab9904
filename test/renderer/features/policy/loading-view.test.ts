import { expect, it } from "vitest";
import {
  loadingPercent,
  loadingText,
  type PackLoadingStep,
} from "../../../../renderer/features/policy/loading-view.ts";

const at = (step: PackLoadingStep["step"], done: number, total: number) => ({
  progress: { step, done, total },
  isStopping: false,
});

const course = [
  { progress: null, isStopping: false },
  at("sending", 0, 3),
  at("sending", 2, 3),
  at("opening", 0, 0),
  at("checking", 0, 150),
  at("checking", 150, 150),
  at("keeping", 0, 0),
  at("keeping", 75, 150),
  at("keeping", 150, 150),
];

it("says how far the loading of a pack is without ever going back, to the end", () => {
  const percents = course.map(loadingPercent);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  expect([percents[0], percents.at(-1)]).toEqual([0, 100]);
});

it("says what is being done in words that stay while it is done", () => {
  const [early, late] = [at("checking", 3, 150), at("checking", 90, 150)].map(loadingText);
  expect(early).toBe(late);
  expect(new Set(course.map(loadingText)).size).toBe(4);
  expect(loadingText({ ...at("checking", 3, 150), isStopping: true })).toBe("正在停止");
});
