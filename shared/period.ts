import { daysInclusive, type LocalDate, localDate } from "./dates.ts";

/** A stretch of days, both ends counted; null leaves that end open. In reverse order it holds no day. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The days from 1 January to 31 December of a year. */
export function calendarYear(year: number): Period {
  const digits = String(year).padStart(4, "0");
  return { from: localDate(`${digits}-01-01`), to: localDate(`${digits}-12-31`) };
}

/** Whether the day lies in the period. */
export function periodContains({ from, to }: Period, date: LocalDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

/** Whether no day lies in the period, because it ends before it begins. */
export function isEmptyPeriod({ from, to }: Period): boolean {
  return from !== null && to !== null && to < from;
}

/** The days that lie in both; possibly none (`isEmptyPeriod`). */
export function intersectPeriods(a: Period, b: Period): Period {
  return { from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) };
}

/** Whether at least one day lies in both. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return !isEmptyPeriod(intersectPeriods(a, b));
}

/** How many days lie in the period, both ends counted; null when an end is open. */
export function daysInPeriod({ from, to }: Period): number | null {
  return from === null || to === null ? null : Math.max(0, daysInclusive(from, to));
}

function laterOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlierOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
