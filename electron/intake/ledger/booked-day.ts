import { daysInMonth, type LocalDate, parseDateText, parseLocalDate } from "../../../shared/dates.ts";
import { toHalfWidth } from "../../../shared/half-width.ts";
import { readPeriod } from "../../../shared/settled-period.ts";
import { cellOf, type Header } from "../table/header.ts";
import { dayOfSerial } from "../table/serial-day.ts";
import type { TableRow } from "../table/table.ts";
import type { LedgerRole } from "./ledger-columns.ts";

type LedgerHeader = Header<LedgerRole>;

/** When a row was booked, as far as it and the rows above say; `isWholeMonth` where only the month is known and its last day stands for it. */
export interface BookedDay {
  readonly day: LocalDate;
  readonly isWholeMonth: boolean;
}

/** What a row says of its day, before the rows above are asked. */
export type StatedDay = BookedDay | "blank" | "unreadable" | "year-missing";

/** The year that the table states once for all rows: above the titles or in one of them (2026年 over 月 and 日); null where it states none, or several. */
export function statedYear({ preamble, titles }: LedgerHeader, sheet: string | null): number | null {
  const above = preamble.flatMap(({ cells }) => cells).filter((cell) => !/打印|制表|导出|查询时间/.test(cell));
  const texts = [...titles, ...above, sheet ?? ""].map(toHalfWidth);
  const years = texts.flatMap((text) => [...text.matchAll(/(?:^|\D)((?:19|20)\d{2})(?:年|[-./](?=\d)|$)/g)]);
  const distinct = new Set(years.map((match) => Number(match[1])));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

/** What a row takes of its day from the table and from the rows above; null where they do not say. */
export interface DayBefore {
  readonly year: number | null;
  readonly month: number | null;
}

/** The day in the row's own cells: a whole date, a month and a day in a known year, or a period of one month. */
export function statedDay(header: LedgerHeader, row: TableRow, before: DayBefore): StatedDay {
  const dateText = toHalfWidth(cellOf(header, "bookedOn", row)).trim();
  const whole = parseDateText(dateText) ?? dayOfSerial(dateText);
  if (whole !== null) return { day: whole, isWholeMonth: false };
  const year = yearIn(cellOf(header, "year", row)) ?? before.year;
  const period = periodIn(cellOf(header, "period", row), year);
  const rowYear = period === null ? year : Number(period.from.slice(0, 4));
  const parts = dateText === "" ? monthAndDay(header, row, before.month) : shortDate(dateText);
  if (parts === null) return dateText === "" && period !== null ? wholeMonth(period) : blankOr(dateText);
  if (rowYear === null) return "year-missing";
  const day = dayOf(rowYear, parts.month, parts.day);
  return day === null ? "unreadable" : { day, isWholeMonth: parts.day === null };
}

const yearIn = (text: string): number | null => {
  const digits = /^((?:19|20)\d{2})(?:年度?)?$/.exec(toHalfWidth(text).trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

/** 2026.03, 202603, 2026年第3期; 3 or 第3期 in a known year. */
function periodIn(text: string, year: number | null): ReturnType<typeof readPeriod> {
  const plain = toHalfWidth(text)
    .trim()
    .replaceAll(".", "-")
    .replace(/第?(\d{1,2})期$/, "$1月");
  const month = /^(\d{1,2})月?$/.exec(plain)?.[1];
  if (month !== undefined) return year === null ? null : readPeriod(`${year}年${month}月`);
  return readPeriod(plain.replace(/^(\d{4})-?(\d{1,2})月$/, "$1年$2月"));
}

const wholeMonth = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): StatedDay =>
  from.slice(0, 7) === to.slice(0, 7) ? { day: to, isWholeMonth: true } : "unreadable";

const blankOr = (dateText: string): StatedDay => (dateText === "" ? "blank" : "unreadable");

interface MonthAndDay {
  readonly month: number;
  /** Null where only the month is stated. */
  readonly day: number | null;
}

/** 3-5, 03.05, 3/5, 3月5日, 3月. */
function shortDate(text: string): MonthAndDay | null {
  const match = /^(\d{1,2})(?:[-./月](\d{1,2})日?|月)$/.exec(text.replace(/\s/g, ""));
  return match === null ? null : { month: Number(match[1]), day: match[2] === undefined ? null : Number(match[2]) };
}

/** 月 and 日 in columns of their own; the month stands only where it begins. */
function monthAndDay(header: LedgerHeader, row: TableRow, month: number | null): MonthAndDay | null {
  const [own, day] = [wholeNumber(cellOf(header, "month", row)), wholeNumber(cellOf(header, "day", row))];
  const known = own ?? (day === null ? null : month);
  return known === null ? null : { month: known, day };
}

const wholeNumber = (text: string): number | null => {
  const digits = /^(\d{1,2})(?:月|日)?$/.exec(toHalfWidth(text).trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

function dayOf(year: number, month: number, day: number | null): LocalDate | null {
  if (month < 1 || month > 12) return null;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return parseLocalDate(`${year}-${pad(month)}-${pad(day ?? daysInMonth(year, month))}`);
}
