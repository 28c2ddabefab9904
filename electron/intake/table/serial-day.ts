import { addDays, type LocalDate, localDate } from "../../../shared/dates.ts";

const dayZero = localDate("1899-12-30");
// From 2000-01-01 to 2099-12-31: other numbers of five digits are no day that a receipt has.
const [first, last] = [36_526, 73_050];

/** The day that a spreadsheet's number of days stands for, its time of day left off; null for any other text. */
export function dayOfSerial(text: string): LocalDate | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  return days >= first && days <= last ? addDays(dayZero, days) : null;
}
