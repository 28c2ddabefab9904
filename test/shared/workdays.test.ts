import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isWorkday as libraryIsWorkday } from "chinese-days";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, type LocalDate, localDate, yearOf } from "../../shared/dates.ts";
import { addWorkdays, holidayDataFrom, holidayDataThrough, isWorkday, workdaysBetween } from "../../shared/workdays.ts";

const worked = (date: string) => isWorkday(localDate(date));
const unknown = { ok: false, error: "no-holiday-data" };
const allDays = daysBetween(holidayDataFrom, holidayDataThrough);
const someDay = fc.integer({ min: 100, max: allDays - 200 }).map((days) => addDays(holidayDataFrom, days));

describe("a working day in mainland China", () => {
  test.each([
    ["2026-03-05", true, "an ordinary Thursday"],
    ["2026-03-07", false, "an ordinary Saturday"],
    ["2026-02-17", false, "Spring Festival, a Tuesday"],
    ["2026-02-14", true, "a Saturday made up for Spring Festival"],
    ["2026-02-28", true, "a Saturday made up for Spring Festival"],
    ["2026-09-20", true, "a Sunday made up for National Day"],
    ["2026-10-10", true, "a Saturday made up for National Day"],
    ["2026-10-07", false, "the last day of National Day"],
    ["2026-10-08", true, "the day after National Day"],
    ["2026-01-01", false, "New Year"],
    ["2020-01-31", false, "Spring Festival as prolonged in 2020"],
    ["2007-12-29", true, "a Saturday made up for New Year 2008"],
    ["2018-12-31", false, "a Monday that belongs to New Year 2019"],
  ])("%s: %s, %s", (date, expected) => {
    expect(worked(date)).toEqual({ ok: true, value: expected });
  });

  test("agrees with the library on every day that it has data for", () => {
    for (let day = holidayDataFrom; day <= holidayDataThrough; day = addDays(day, 1)) {
      // At local noon the library's walk through the zone of the computer cannot leave the day.
      const noon = new Date(`${day}T12:00:00`);
      expect([day, isWorkday(day)]).toEqual([day, { ok: true, value: libraryIsWorkday(noon) }]);
    }
  });

  test("is unknown where no arrangement is in the data", () => {
    expect(worked("2003-12-31")).toEqual(unknown);
    expect(isWorkday(addDays(holidayDataThrough, 1))).toEqual(unknown);
    expect(yearOf(holidayDataThrough)).toBeGreaterThanOrEqual(2026);
    expect(addWorkdays(holidayDataThrough, 1)).toEqual(unknown);
    expect(addWorkdays(addDays(holidayDataThrough, -3), 30)).toEqual(unknown);
    expect(workdaysBetween(localDate("2003-12-01"), localDate("2004-02-01"))).toEqual(unknown);
    expect(workdaysBetween(localDate("2026-12-01"), addDays(holidayDataThrough, 400))).toEqual(unknown);
  });
});

describe("a deadline in working days", () => {
  test.each([
    ["2026-03-05", 1, "2026-03-06"],
    ["2026-03-06", 1, "2026-03-09"],
    ["2026-03-07", 1, "2026-03-09"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-09-18", 15, "2026-10-15"],
    ["2026-03-05", 0, "2026-03-05"],
    ["2026-10-08", -1, "2026-09-30"],
  ])("from %s, %i working days on: %s", (date, workdays, expected) => {
    expect(addWorkdays(localDate(date), workdays)).toEqual({ ok: true, value: expected });
  });

  test("counting back gives the number of days it was made from", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (date, workdays) => {
        const deadline = addWorkdays(date, workdays);
        if (!deadline.ok) throw new Error(`${date} is in the data`);
        const back = workdays < 0 ? countBack(deadline.value, date) : workdaysBetween(date, deadline.value);
        expect(back).toEqual({ ok: true, value: Math.abs(workdays) });
      }),
    );
  });

  test("is a working day itself", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (date, workdays) => {
        const deadline = addWorkdays(date, workdays);
        expect(deadline.ok && isWorkday(deadline.value)).toEqual({ ok: true, value: true });
      }),
    );
  });

  test("that has passed counts negative", () => {
    expect(workdaysBetween(localDate("2026-03-09"), localDate("2026-03-05"))).toEqual({ ok: true, value: -2 });
    expect(workdaysBetween(localDate("2026-03-05"), localDate("2026-03-05"))).toEqual({ ok: true, value: 0 });
  });
});

// The working days from the deadline on up to the day before the start: those that were counted back over.
const countBack = (deadline: LocalDate, start: LocalDate) => workdaysBetween(addDays(deadline, -1), addDays(start, -1));

test.each(["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "America/Sao_Paulo"])(
  "a computer in %s counts the same days",
  (zone) => {
    expect(printedIn(zone)).toBe(printedIn("Asia/Shanghai"));
    expect(JSON.parse(printedIn(zone)).deadline).toEqual({ ok: true, value: "2026-10-15" });
  },
  30_000,
);

function printedIn(zone: string): string {
  const script = fileURLToPath(new URL("print-workdays.ts", import.meta.url));
  return execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: "utf8" });
}
