import { daysInMonth, type LocalDate, parseDateText, parseLocalDate } from "../../../shared/dates.ts";
import { toHalfWidth } from "../../../shared/half-width.ts";

/** A settlement period with both ends known. */
export interface SettledPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const pad = (text: string | number): string => String(text).padStart(2, "0");

function months(year: string, first: number, last: number): SettledPeriod | null {
  const from = parseLocalDate(`${year}-${pad(first)}-01`);
  const to =
    last < first || last > 12 ? null : parseLocalDate(`${year}-${pad(last)}-${daysInMonth(Number(year), last)}`);
  return from === null || to === null ? null : { from, to };
}

const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

function days(plain: string): SettledPeriod | null {
  const parts =
    /^(\d[^至到~]*?)(?:至|到|~|--|—+|–| - )(.+)$/.exec(plain) ?? /^([\d./年月日]{8,})-([\d./年月日]{8,})$/.exec(plain);
  if (parts === null) return null;
  const [from, to] = [parseDateText((parts[1] ?? "").trim()), parseDateText((parts[2] ?? "").trim())];
  if (from !== null && to !== null) return from <= to ? { from, to } : null;
  const [first, last] = [readPeriod(parts[1] ?? ""), readPeriod(parts[2] ?? "")];
  return first === null || last === null || last.to < first.from ? null : { from: first.from, to: last.to };
}

/**
 * The days of a settlement period: `2026年3月`, `2026-03`, `202603`, `2026年1-3月`, `2026年第一季度`, `2026Q1`, `2026年`,
 * `2026-03-01至2026-03-31`. Null for anything else, a lone day included: it does not say where the period ends.
 */
export function readPeriod(text: string): SettledPeriod | null {
  const plain = toHalfWidth(text).trim();
  const tight = plain.replace(/\s/g, "").replace(/(?:账期|账单|结算)$/, "");
  const month = /^(\d{4})(?:年|[-/.])?(\d{1,2})月?(?:份)?$/.exec(tight);
  if (month !== null && !/^\d{5}$/.test(tight)) return months(month[1] ?? "", Number(month[2]), Number(month[2]));
  const range = /^(\d{4})年(\d{1,2})月?[-~至到](\d{1,2})月(?:份)?$/.exec(tight);
  if (range !== null) return months(range[1] ?? "", Number(range[2]), Number(range[3]));
  const quarter = /^(\d{4})年?(?:第?([一二三四1-4])季度?|q([1-4]))$/i.exec(tight);
  if (quarter !== null) {
    const last = (quarters[quarter[2] ?? quarter[3] ?? ""] ?? 0) * 3;
    return months(quarter[1] ?? "", last - 2, last);
  }
  const year = /^(\d{4})年(?:度|全年)?$/.exec(tight);
  return year === null ? days(plain) : months(year[1] ?? "", 1, 12);
}
