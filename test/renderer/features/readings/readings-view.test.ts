import { describe, expect, it } from "vitest";
import {
  assumptionText,
  effectText,
  filterReadings,
  idleReadings,
  lastName,
  openCount,
  optionsText,
  placeText,
  suggestedOf,
  togetherText,
} from "../../../../renderer/features/readings/readings-view.ts";
import type { ReadingsView, ReadingView } from "../../../../shared/contract/readings.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const figures = (certain: number, provenCeiling = 0) => ({ certain: fen(certain), provenCeiling: fen(provenCeiling) });

const reading: ReadingView = {
  ...{ id: "vat", article: "二", use: "gathering", question: "进项税是否计入", quote: null },
  options: [
    { id: "ex", title: "不含税", suggested: true, figures: figures(100_00, 500_00) },
    { id: "inc", title: "含税", suggested: false, figures: figures(113_00, 300_00) },
  ],
  ...{ taken: "ex", confirmedBy: "甲某", confirmedOn: localDate("2026-06-01"), idle: false },
};
const same: ReadingView = {
  ...reading,
  id: "year",
  options: reading.options.map((option) => ({ ...option, figures: figures(100_00) })),
  ...{ taken: null, confirmedBy: "", confirmedOn: null, idle: true },
};
const [ex, inc] = reading.options;
if (ex === undefined || inc === undefined) throw new Error("two options");

const view: ReadingsView = {
  ...{ policyTitle: "", issue: { date: null, source: "", fixed: false }, figures: figures(0), assumed: 1 },
  readings: [reading, same],
  ...{ together: figures(0), undoable: null },
};

describe("the effect of an option", () => {
  it("is told against the one taken, each figure by itself", () => {
    expect(effectText(reading, inc)).toBe("比“不含税”：可申领多 13.00 元，最高不超过少 200.00 元");
    expect(effectText({ ...reading, taken: "inc" }, ex)).toBe("比“含税”：可申领少 13.00 元，最高不超过多 200.00 元");
    expect(effectText(reading, ex)).toBe("");
  });

  it("is told against the suggestion while none is taken", () => {
    expect(effectText({ ...reading, taken: null }, inc)).toContain("比“不含税”");
  });

  it("says when there is none", () => {
    expect(same.options.map((option) => effectText(same, option))).toEqual(["", "按现有资料，金额不变"]);
  });
});

describe("the readings that change no amount", () => {
  it("are the open ones of which that was worked out, and each says what else it could be", () => {
    expect(idleReadings(view)).toEqual([same]);
    expect(idleReadings({ readings: [{ ...same, taken: "ex" }, reading] })).toEqual([]);
    expect(suggestedOf(same)).toEqual({ id: "year", option: "ex" });
    expect(optionsText(same)).toBe("建议：不含税。也可以：含税。按现有资料，金额都不变。");
  });

  it("say what becomes of the figures that waited for them", () => {
    expect(togetherText(view)).toBe("全部确认后，上面两个金额不变。");
    expect(togetherText({ figures: figures(0), together: figures(500) })).toContain(
      "按公式可申领由 0.00 元变为 5.00 元",
    );
  });
});

describe("the list of readings", () => {
  it("is narrowed to what is open or moves money", () => {
    expect(filterReadings(view.readings, "open")).toEqual([same]);
    expect(filterReadings(view.readings, "moves-money")).toEqual([reading]);
    expect(filterReadings(view.readings, "all")).toHaveLength(2);
    expect(openCount(view)).toBe(1);
  });

  it("says that figures are tried out only while something is open", () => {
    expect(assumptionText(view)).toContain("不作为测算结果");
    expect(assumptionText({ assumed: 0 })).toBeNull();
  });

  it("names the article, where there is one", () => {
    const places = ["二", "无", "全文"].map((article) => placeText({ ...reading, article }));
    expect(places).toEqual(["第二条", "没有对应的条文", "全文"]);
  });

  it("offers the name that was signed last", () => {
    const later = { ...reading, confirmedBy: "乙某", confirmedOn: localDate("2026-07-01") };
    expect(lastName({ ...view, readings: [later, reading, same] })).toBe("乙某");
    expect(lastName({ ...view, readings: [same] })).toBe("");
  });
});
