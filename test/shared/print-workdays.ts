import { addDays, localDate } from "../../shared/dates.ts";
import { addWorkdays, holidayDataFrom, holidayDataThrough, isWorkday } from "../../shared/workdays.ts";

// Run by workdays.test.ts under several time zones: every working day of the data, and a deadline.
const days: string[] = [];
for (let day = holidayDataFrom; day <= holidayDataThrough; day = addDays(day, 1)) {
  const worked = isWorkday(day);
  if (worked.ok && worked.value) days.push(day);
}
process.stdout.write(JSON.stringify({ days, deadline: addWorkdays(localDate("2026-09-18"), 15) }));
