// The library's functions go through the zone of the computer and answer for the day before west of Greenwich; its data does not.
import calendar from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { addDays, type LocalDate, localDate, weekday } from "./dates.ts";
import { err, ok, type Result } from "./result.ts";

/** The day's year has no official holiday arrangement in the data, so nobody can say yet whether it is worked. */
export type WorkdayProblem = "no-holiday-data";

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const makeUpDays: Readonly<Record<string, string>> = calendar.workdays;
const years = Object.keys(holidays).map((day) => Number(day.slice(0, 4)));

/** The first day that the shipped holiday arrangements (国务院办公厅放假安排) answer for. */
export const holidayDataFrom: LocalDate = localDate(`${Math.min(...years)}-01-01`);

/**
 * The last day that the shipped holiday arrangements answer for: 28 December of their last year, since New Year's arrangement of the
 * year after may still move 29 to 31 December (as in 2007, 2018 and 2022).
 */
export const holidayDataThrough: LocalDate = localDate(`${Math.max(...years)}-12-28`);

/** Whether the day is worked in mainland China: holidays and make-up days (调休) as arranged, else Monday to Friday. */
export function isWorkday(date: LocalDate): Result<boolean, WorkdayProblem> {
  if (date < holidayDataFrom || date > holidayDataThrough) return err("no-holiday-data");
  return ok(date in makeUpDays || (weekday(date) <= 5 && !(date in holidays)));
}

/** The day so many working days after a day, which itself is not counted (of a review, the day after submission is day 1); negative goes back. */
export function addWorkdays(date: LocalDate, workdays: number): Result<LocalDate, WorkdayProblem> {
  const step = workdays < 0 ? -1 : 1;
  let [day, left] = [date, Math.abs(workdays)];
  while (left > 0) {
    day = addDays(day, step);
    const worked = isWorkday(day);
    if (!worked.ok) return worked;
    if (worked.value) left -= 1;
  }
  return ok(day);
}

/** How many working days lie after `from` up to and including `to`; negative, and counted from `to`, when `to` lies before. */
export function workdaysBetween(from: LocalDate, to: LocalDate): Result<number, WorkdayProblem> {
  if (to < from) return negated(workdaysBetween(to, from));
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const worked = isWorkday(day);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return ok(count);
}

const negated = (count: Result<number, WorkdayProblem>): Result<number, WorkdayProblem> =>
  count.ok ? ok(count.value === 0 ? 0 : -count.value) : count;
