import { expect, it } from "vitest";
import { type Going, isStoppable, type StartWork, workText } from "../../../../renderer/features/start/start-view.ts";

const going = (work: StartWork, change: Partial<Going> = {}): Going => ({
  ...{ work, progress: null, isStopping: false, isLong: false },
  ...change,
});

it("offers to stop what is made from its beginning, and no more once it stands and is being opened", () => {
  for (const work of ["restore", "sample"] as const) {
    expect(isStoppable(going(work))).toBe(true);
    const opening = going(work, { progress: { step: "opening", percent: 0 }, isStopping: true });
    expect([isStoppable(opening), workText(opening)]).toEqual([false, "正在打开…"]);
  }
});

it("offers to leave an opening only where it takes longer than usual, and says why", () => {
  expect(isStoppable(going("open"))).toBe(false);
  const long = going("open", { isLong: true });
  expect(isStoppable(long)).toBe(true);
  expect(workText(long)).toMatch(/比平时久.*停止，它保持原样。$/);
  expect(isStoppable(going("create", { isLong: true }))).toBe(false);
});

it("names the step without its percent, which are not read out one by one", () => {
  const checking = going("restore", { progress: { step: "checking", percent: 37 } });
  expect(workText(checking)).toBe("正在核对并存入原件（第 2 步，共 3 步）");
  expect(workText({ ...checking, isStopping: true })).toBe("正在停止…");
});
