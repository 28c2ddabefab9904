import { daysBetween, type LocalDate, localDate } from "../dates.ts";
import { rememberedValue } from "./remember.ts";

const firstDay = localDate("1970-01-01");

/** A day as a count of days, for comparing. */
export const dayNumber = rememberedValue((day: LocalDate): number => daysBetween(firstDay, day));
