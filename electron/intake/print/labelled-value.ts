import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import { below, findLabels, type PageRow, rightOf } from "./page-rows.ts";
import type { PrintedPage } from "./printed-page.ts";

/** A page with its rows, which every search needs. */
export interface PrintedRows {
  readonly page: PrintedPage;
  readonly rows: readonly PageRow[];
}

/** The value of that form beside or under a label, its first group; null where none is there, or two places give two. */
export function labelledValue({ page, rows }: PrintedRows, label: RegExp, form: RegExp): string | null {
  const values = findLabels(rows, label).flatMap((place) => {
    const beside = rightOf(page, place);
    // Nothing, or the next label of the same line.
    const value = form.exec(beside.text) ?? form.exec(below(page, place).text);
    return value?.[1] === undefined ? [] : [value[1]];
  });
  const [value = null, ...more] = new Set(values);
  return more.length === 0 ? value : null;
}

const dateAtStart = /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}(?!\d)|\d{4}\/\d{1,2}\/\d{1,2}(?!\d)|20\d{6}(?!\d))/;

/** The date beside or under a label; null where there is none, or none that the calendar knows. */
export function labelledDate(printed: PrintedRows, label: RegExp): LocalDate | null {
  const text = labelledValue(printed, label, dateAtStart);
  return text === null ? null : parseDateText(text);
}

// Remarks name the numbers of others: the blue invoice, the order, the receipt that was replaced. In a picture a sign can be unsure.
const numberLabel = /(?<![字蓝原电红冲应销附])[发\uFFFD][票\uFFFD]号码:?/;

/** The number of the invoice; null where the label is there and its value is not clear. */
export const printedNumber = (printed: PrintedRows): string | null =>
  labelledValue(printed, numberLabel, /^(\d{20}|\d{8})(?!\d)/);

/** Whether the page has a place for an invoice's number. */
export const hasNumberLabel = (rows: readonly PageRow[]): boolean => findLabels(rows, numberLabel).length > 0;
