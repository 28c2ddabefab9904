import { describe, expect, it } from "vitest";
import { isPressing, sayDistance } from "../../../shared/wording/say-distance.ts";

describe("the distance to a day", () => {
  it("is said in working days, ahead and past", () => {
    expect(sayDistance({ days: 16, workdays: 12 })).toBe("还有 12 个工作日（含调休）");
    expect(sayDistance({ days: -5, workdays: -3 })).toBe("已过 3 个工作日");
    expect(sayDistance({ days: 0, workdays: 0 })).toBe("就是今天");
    expect(sayDistance({ days: 2, workdays: 0 })).toBe("还有 2 天，其间没有工作日");
  });

  it("is said in days where no holidays are arranged yet", () => {
    expect(sayDistance({ days: 90, workdays: null })).toBe("还有 90 天（放假安排未公布，暂不能按工作日算）");
  });

  it("presses within five working days and once past", () => {
    const distances = [
      { days: 3, workdays: 2 },
      { days: 9, workdays: 6 },
      { days: -400, workdays: null },
    ];
    expect(distances.map(isPressing)).toEqual([true, false, true]);
  });
});
