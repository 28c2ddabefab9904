import { daysInMonth, type LocalDate, parseDateText, parseLocalDate } from "./dates.ts";
import { toHalfWidth } from "./half-width.ts";

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
  const [start, end] = [(parts[1] ?? "").trim(), (parts[2] ?? "").trim()];
  const [from, to] = [parseDateText(start), parseDateText(end)];
  if (from !== null) return to === null ? shortEnd(from, end) : inOrder(from, to);
  const [first, last] = [readPeriod(start), readPeriod(end)];
  return first === null || last === null ? null : inOrder(first.from, last.to);
}

const inOrder = (from: LocalDate, to: LocalDate): SettledPeriod | null => (from <= to ? { from, to } : null);

/** An end that leaves out the year, or the year and the month: 2026年3月1日至31日. */
function shortEnd(from: LocalDate, text: string): SettledPeriod | null {
  const [, month = from.slice(5, 7), day] = /^(?:(\d{1,2})[月./-])?(\d{1,2})日?$/.exec(text) ?? [];
  const to = day === undefined ? null : parseLocalDate(`${from.slice(0, 4)}-${pad(month)}-${pad(day)}`);
  return to === null ? null : inOrder(from, to);
}

type Parts = readonly string[];

/** Each form of a whole month, quarter, half or year, with what its parts are. */
const forms: readonly (readonly [RegExp, (parts: Parts) => SettledPeriod | null])[] = [
  [
    /^(\d{4})(?:年|[-/.])?(\d{1,2})月?(?:份)?$/,
    // Of five digits nobody knows where the month begins.
    ([all = "", year = "", month]) => (/^\d{5}$/.test(all) ? null : months(year, Number(month), Number(month))),
  ],
  [
    /^(\d{4})年(\d{1,2})月?[-~至到](\d{1,2})月(?:份)?$/,
    ([, year = "", first, last]) => months(year, Number(first), Number(last)),
  ],
  [
    /^(\d{4})年?(?:第?([一二三四1-4])季度?|q([1-4]))$/i,
    ([, year = "", named, digit]) => quarter(year, named ?? digit ?? ""),
  ],
  [/^(\d{4})年?(?:上半年|h1)$/i, ([, year = ""]) => months(year, 1, 6)],
  [/^(\d{4})年?(?:下半年|h2)$/i, ([, year = ""]) => months(year, 7, 12)],
  [/^(\d{4})年(?:度|全年)?$/, ([, year = ""]) => months(year, 1, 12)],
];

function quarter(year: string, name: string): SettledPeriod | null {
  const last = (quarters[name] ?? 0) * 3;
  return months(year, last - 2, last);
}

/**
 * The days of a settlement period: `2026年3月`, `2026-03`, `202603`, `2026年1-3月`, `2026年第一季度`, `2026Q1`, `2026年上半年`, `2026年`,
 * `2026-03-01至2026-03-31`, `2026年3月1日至31日`. Null for anything else, a lone day included: it does not say where the period ends.
 */
export function readPeriod(text: string): SettledPeriod | null {
  const plain = toHalfWidth(text).trim();
  const tight = plain.replace(/\s/g, "").replace(/(?:账期|账单|结算)$/, "");
  for (const [form, read] of forms) {
    const parts = form.exec(tight);
    if (parts !== null) return read(parts);
  }
  return days(plain);
}
