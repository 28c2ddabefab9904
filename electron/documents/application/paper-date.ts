import type { LocalDate } from "../../../shared/dates.ts";

/** A day as papers write it: `2026年3月5日`; an open day is left to be filled in by hand. */
export function paperDate(date: LocalDate | null): string {
  if (date === null) return "　　　　年　　月　　日";
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
