import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, localDate } from "../../shared/dates.ts";
import {
  calendarYear,
  daysInPeriod,
  intersectPeriods,
  isEmptyPeriod,
  type Period,
  periodContains,
  periodsOverlap,
} from "../../shared/period.ts";

const period = (from: string | null, to: string | null): Period => ({
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
});
const someDay = fc.nat(30).map((days) => addDays(localDate("2026-02-15"), days));
const somePeriod = fc.record({ from: fc.option(someDay), to: fc.option(someDay) });

describe("a period", () => {
  test("holds both of its ends and nothing outside", () => {
    const march = period("2026-03-01", "2026-03-31");
    const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(localDate);
    expect(days.map((day) => periodContains(march, day))).toEqual([false, true, true, false]);
    expect(daysInPeriod(march)).toBe(31);
  });

  test("may be open at either end", () => {
    expect(periodContains(period(null, "2026-03-31"), localDate("0001-01-01"))).toBe(true);
    expect(periodContains(period("2026-03-01", null), localDate("9999-12-31"))).toBe(true);
    expect(periodContains(period(null, null), localDate("2026-01-01"))).toBe(true);
    expect(daysInPeriod(period("2026-03-01", null))).toBeNull();
  });

  test("in reverse holds no day", () => {
    const reversed = period("2026-03-02", "2026-03-01");
    expect(isEmptyPeriod(reversed)).toBe(true);
    expect(daysInPeriod(reversed)).toBe(0);
    expect(daysInPeriod(period("2026-03-09", "2026-03-01"))).toBe(0);
    expect(periodsOverlap(reversed, period(null, null))).toBe(false);
  });

  test("that ends on the day another begins overlaps it", () => {
    expect(periodsOverlap(period(null, "2026-03-01"), period("2026-03-01", null))).toBe(true);
    expect(periodsOverlap(period(null, "2026-03-01"), period("2026-03-02", null))).toBe(false);
  });

  test("has in common with another just the days that lie in both", () => {
    fc.assert(
      fc.property(somePeriod, somePeriod, someDay, (a, b, day) => {
        const both = periodContains(a, day) && periodContains(b, day);
        expect(periodContains(intersectPeriods(a, b), day)).toBe(both);
        expect(periodsOverlap(a, b) || !both).toBe(true);
        expect(periodsOverlap(a, b)).toBe(periodsOverlap(b, a));
      }),
    );
  });

  test("can be a calendar year", () => {
    expect(calendarYear(2024)).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(daysInPeriod(calendarYear(2024))).toBe(366);
  });
});
