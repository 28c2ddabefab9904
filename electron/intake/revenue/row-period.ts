import { parseDateText } from "../../../shared/dates.ts";
import type { RevenueRole } from "../../../shared/model/revenue-titles.ts";
import { readPeriod, type SettledPeriod } from "../../../shared/settled-period.ts";
import { cellOf, type Header } from "../table/header.ts";
import type { TableRow } from "../table/table.ts";

/** The period that a row states itself; `unreadable` is what stands there when it is no period, null when nothing does. */
export interface RowPeriod {
  readonly period: SettledPeriod | null;
  readonly unreadable: string | null;
}

/** From the columns of both ends, else from the one column of the period, else from the one day that the row is of. */
export function rowPeriod(header: Header<RevenueRole>, row: TableRow): RowPeriod {
  const [fromText, toText] = [cellOf(header, "from", row), cellOf(header, "to", row)];
  const [from, to] = [parseDateText(fromText), parseDateText(toText)];
  if (from !== null && to !== null && from <= to) return { period: { from, to }, unreadable: null };
  const text = cellOf(header, "period", row);
  const dayText = cellOf(header, "day", row);
  const period = readPeriod(text) ?? readPeriod(dayText);
  if (period !== null) return { period, unreadable: null };
  const day = text === "" ? parseDateText(dayText) : null;
  if (day !== null) return { period: { from: day, to: day }, unreadable: null };
  const stated = [text, fromText, toText, dayText].filter((part) => part !== "").join(" ");
  return { period: null, unreadable: stated === "" ? null : stated };
}
