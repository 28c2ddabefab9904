import { type LocalDate, parseLocalDate } from "../../shared/dates.ts";

/** What a field shows of a value; nothing for null. */
export const fieldText = (value: string | number | null): string => (value === null ? "" : String(value));

/** The day that a date field holds; null when it is empty or unfinished. */
export const dateOfField = (text: string): LocalDate | null => parseLocalDate(text);

/** The whole number from zero that a field holds; null when it is empty or anything else. */
export const countOfField = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);
