import { toHalfWidth } from "./half-width.ts";

declare const dateBrand: unique symbol;

/** A calendar day as `YYYY-MM-DD`, without time and without zone. Texts of this form order as the days do. */
export type LocalDate = string & { readonly [dateBrand]: true };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The days of a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; null for any other form and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as LocalDate) : null;
}

/** A day that the code itself states; throws when it does not exist. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`not a date: ${text}`);
  return date;
}

/** The same day so many years later; 29 February becomes 1 March where the year has none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const year = Number(date.slice(0, 4)) + years;
  const monthDay = date.slice(5);
  const text = `${String(year).padStart(4, "0")}-${monthDay}`;
  return parseLocalDate(text) ?? (`${text.slice(0, 4)}-03-01` as LocalDate);
}

// Read as UTC, so that no time zone and no summer time can move a day.
const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** So many days later, or earlier when negative; throws past the years 1 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10));
}

/** How many days `to` lies after `from`: 0 on the same day, 1 on the next, negative before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** How many days there are from the first to the last, both counted: 1 on the same day; zero or less when they are in reverse. */
export const daysInclusive = (first: LocalDate, last: LocalDate): number => daysBetween(first, last) + 1;

const aMonday = localDate("0001-01-01");

/** Monday is 1, Sunday is 7. */
export const weekday = (date: LocalDate): number => (daysBetween(aMonday, date) % 7) + 1;

/** The calendar year of a day. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** `2026年3月5日`. */
export function formatChineseDate(date: LocalDate): string {
  return `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

const clock = String.raw`\d{1,2}[:时]\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d+)?秒?)?)?(?:\+08:?00)?`;
const foreignDates = [
  // Without a blank or T before the clock, 2024-5-110:08 would have two readings.
  new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]${clock})?$`),
  new RegExp(String.raw`^(\d{4}) ?(年) ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?: ?${clock})?$`),
  // A bank's time stamp: 2026-03-02-09.15.22.123456.
  /^(\d{4})(-)(\d{2})-(\d{2})-\d{2}\.\d{2}\.\d{2}(?:\.\d{1,9})?$/,
  new RegExp(String.raw`^(\d{4})()(\d{2})(\d{2})(?:\d{6}|[T ]${clock})?$`),
];

/**
 * The day that a foreign file states: `20240528`, `2024/5/28`, `2024年05月28日`, `2023-02-23 10:08:05`; a time of day is left off.
 * Null for any other form, for days that do not exist and for times of another zone than China's, whose day may differ.
 */
export function parseDateText(text: string): LocalDate | null {
  const plain = toHalfWidth(text).trim().replace(/ +/g, " ");
  const match = foreignDates.map((form) => form.exec(plain)).find((found) => found !== null);
  if (match === undefined) return null;
  const [, year, , month, day] = match;
  return parseLocalDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
}
