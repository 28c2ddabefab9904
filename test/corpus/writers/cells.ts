import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { MadeBooking } from "../values/statement.ts";

/** A table as text cells. */
export type Cells = readonly (readonly string[])[];

/** A day without its hyphens. */
export const compact = (day: string): string => day.replaceAll("-", "");
/** The balance after a booking. */
export const balance = ({ balance: amount }: MadeBooking): string => fenToYuanText(amount);
/** The same with commas. */
export const comma = ({ balance: amount }: MadeBooking): string => formatYuan(amount);
/** The titles of a header row. */
export const row = (titles: string): readonly string[] => titles.split(",");
