import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addYears,
  daysBetween,
  daysInclusive,
  formatChineseDate,
  type LocalDate,
  localDate,
  parseDateText,
  parseLocalDate,
  weekday,
  yearOf,
} from "../../shared/dates.ts";

const anyDate = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((instant) => localDate(instant.toISOString().slice(0, 10)));

describe("a date is a day that exists", () => {
  test.each(["2024-02-29", "2000-02-29", "1880-01-01", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });
  test.each(["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1", ""])(
    "%s does not",
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );
});

describe("the day that a foreign file states", () => {
  test.each([
    ["20240528", "2024-05-28"],
    ["2024/5/28", "2024-05-28"],
    ["2024/05/28", "2024-05-28"],
    ["2024-5-8", "2024-05-08"],
    ["2024.05.28", "2024-05-28"],
    ["2024年05月28日", "2024-05-28"],
    ["2024年5月8日", "2024-05-08"],
    ["2024 年 05 月 28 日", "2024-05-28"],
    ["２０２４年５月２８号", "2024-05-28"],
    ["2023-02-23 10:08:05", "2023-02-23"],
    ["2023-02-23 10:08:05.0", "2023-02-23"],
    ["2023/2/23  9:05", "2023-02-23"],
    ["2023-02-23T10:08:05", "2023-02-23"],
    ["2023-02-23T23:59:59.999+08:00", "2023-02-23"],
    ["2024年5月28日10时08分05秒", "2024-05-28"],
    ["2024年5月28日 10:08", "2024-05-28"],
    ["20240528100805", "2024-05-28"],
    ["20240528 10:08:05", "2024-05-28"],
    [" 2024-05-28\n", "2024-05-28"],
  ])("%s", (text, date) => {
    expect(parseDateText(text)).toBe(date);
  });

  test.each([
    "",
    "今天",
    "2024",
    "202405",
    "2024-05",
    "24-05-28",
    "28/05/2024",
    "05/28/2024",
    "2024/05-28",
    "2024-02-30",
    "20241301",
    "45440",
    "2024-5-110:08",
    "2024-05-28T23:00:00Z",
    "2024-05-28T23:00:00-05:00",
    "2024-05-28 至 2024-06-01",
    "2024-05-28x",
  ])("%s states none", (text) => {
    expect(parseDateText(text)).toBeNull();
  });

  test("is read back from every form that the tool writes", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseDateText(date)).toBe(date);
        expect(parseDateText(date.replaceAll("-", ""))).toBe(date);
      }),
    );
  });
});

test("a date in Chinese has no leading zeros", () => {
  expect(formatChineseDate(localDate("2026-03-05"))).toBe("2026年3月5日");
  expect(formatChineseDate(localDate("2026-12-31"))).toBe("2026年12月31日");
  expect(parseDateText(formatChineseDate(localDate("2026-03-05")))).toBe("2026-03-05");
});

describe("days are counted without zones", () => {
  test("over months, leap days and centuries", () => {
    expect(addDays(localDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(localDate("2023-02-28"), 1)).toBe("2023-03-01");
    expect(addDays(localDate("2026-01-01"), -1)).toBe("2025-12-31");
    expect(daysBetween(localDate("2026-01-01"), localDate("2027-01-01"))).toBe(365);
    expect(daysInclusive(localDate("2026-01-01"), localDate("2026-12-31"))).toBe(365);
    expect(daysInclusive(localDate("2026-01-01"), localDate("2026-01-01"))).toBe(1);
    expect(daysBetween(localDate("2026-03-02"), localDate("2026-03-01"))).toBe(-1);
  });

  test("adding the days between two dates leads from one to the other, in the order of their texts", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const days = daysBetween(a, b);
        expect(addDays(a, days)).toBe(b);
        expect(Math.sign(days)).toBe(Math.sign(Number(b > a) - Number(b < a)));
      }),
    );
  });

  test("leaving the calendar is a defect", () => {
    expect(() => addDays(localDate("9999-12-31"), 1)).toThrow();
  });

  test("the week begins with Monday", () => {
    const week = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"];
    expect(week.map((day) => weekday(localDate(day)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(date)).toBe(new Date(`${date}T12:00:00Z`).getUTCDay() || 7);
      }),
    );
  });
});

test("years later is the same day, and 29 February becomes 1 March", () => {
  const later = (date: string, years: number): LocalDate => addYears(localDate(date), years);
  expect(later("2025-12-01", 3)).toBe("2028-12-01");
  expect(later("2024-02-29", 3)).toBe("2027-03-01");
  expect(later("2024-02-29", 4)).toBe("2028-02-29");
  expect(yearOf(localDate("2026-03-05"))).toBe(2026);
});
