import { type LocalDate, localDate } from "../shared/dates.ts";

/** The day that this machine's calendar shows at a moment. */
export function localToday(now: Date = new Date()): LocalDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return localDate(
    [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"),
  );
}
