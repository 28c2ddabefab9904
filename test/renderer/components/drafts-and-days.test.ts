import { describe, expect, it } from "vitest";
import { addMonths, dayOfKey, dayProblem, weeksOf } from "../../../renderer/components/calendar-view.ts";
import { keptValue } from "../../../renderer/components/draft-view.ts";
import { localDate } from "../../../shared/dates.ts";

describe("a kept draft", () => {
  it("is put into the form that it was typed into, and not into one that has changed since", () => {
    const form = { name: "", on: null, rows: [{ a: "" }] };
    expect(keptValue(form, '{"name":"甲","on":"2026-03-05","rows":[{"a":"1"},{"a":"2"}]}')).not.toBeNull();
    expect(keptValue(form, '{"name":"甲","rows":[]}')).toBeNull();
    expect(keptValue(form, '{"name":1,"on":null,"rows":[]}')).toBeNull();
    expect(keptValue(form, '{"name":"","on":null,"rows":[{"b":""}]}')).toBeNull();
  });
});

describe("the calendar", () => {
  it("shows whole weeks from Monday", () => {
    const weeks = weeksOf(localDate("2026-11-23"));
    expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual(["2026-10-26", "2026-12-06"]);
  });

  it("turns months without leaving them, and walks by keys", () => {
    expect(addMonths(localDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(localDate("2026-01-15"), -1)).toBe("2025-12-15");
    expect(dayOfKey(localDate("2026-03-01"), "ArrowUp")).toBe("2026-02-22");
    expect(dayOfKey(localDate("2026-03-01"), "a")).toBeNull();
  });

  it("names a day that is not written in full", () => {
    expect([dayProblem(""), dayProblem("2026/3/5")]).toEqual(["", ""]);
    expect(dayProblem("2026-3")).not.toBe("");
  });
});
