import { addDays, daysInMonth, type LocalDate, localDate, parseDateText, weekday } from "../../shared/dates.ts";

/** The heads of a calendar's columns, from Monday. */
export const weekdayNames = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** The weeks of the month that a day lies in, Monday first, filled up with the days around it. */
export function weeksOf(day: LocalDate): readonly (readonly LocalDate[])[] {
  const first = localDate(`${day.slice(0, 7)}-01`);
  const start = addDays(first, 1 - weekday(first));
  const weeks = Math.ceil((weekday(first) - 1 + daysInMonth(yearOfDay(day), monthOfDay(day))) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => addDays(start, week * 7 + place)),
  );
}

const yearOfDay = (day: LocalDate): number => Number(day.slice(0, 4));
const monthOfDay = (day: LocalDate): number => Number(day.slice(5, 7));

/** `2026年3月`. */
export const monthTitle = (day: LocalDate): string => `${yearOfDay(day)}年${monthOfDay(day)}月`;

/** The same day so many months later, or the last of that month where it has no such day; within the years 1 to 9999. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const count = Math.min(Math.max(yearOfDay(day) * 12 + monthOfDay(day) - 1 + months, 12), 9999 * 12 + 11);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return localDate([String(year).padStart(4, "0"), pad(month), pad(date)].join("-"));
}

const pad = (number: number): string => String(number).padStart(2, "0");

const steps: Readonly<Record<string, (day: LocalDate) => LocalDate>> = {
  ...{ ArrowLeft: (day) => addDays(day, -1), ArrowRight: (day) => addDays(day, 1) },
  ...{ ArrowUp: (day) => addDays(day, -7), ArrowDown: (day) => addDays(day, 7) },
  ...{ PageUp: (day) => addMonths(day, -1), PageDown: (day) => addMonths(day, 1) },
};

/** The day that a key leads to from another; null for any other key. */
export const dayOfKey = (day: LocalDate, key: string): LocalDate | null => steps[key]?.(day) ?? null;

/** What is wrong with what stands in a field for a day; empty where nothing is, and while it is being typed. */
export const dayProblem = (typed: string): string =>
  typed.trim() === "" || parseDateText(typed) !== null ? "" : "请写成 2026-03-05 这样的日期；写完整之前不会保存。";
