import type { LocalDate } from "../dates.ts";
import type { FormTarget } from "../model/form.ts";

/** A value as it is written into a form. */
export interface WrittenValue {
  readonly text: string;
  /** The exact decimal number for a spreadsheet's cell; null where it is text. */
  readonly number: string | null;
  /** The day, for a cell that shows days; null for anything else. */
  readonly date: LocalDate | null;
  /** Whether a box is ticked; null for what is no box. */
  readonly on: boolean | null;
}

/** What one field of a mapping puts into the blank. */
export interface Fill {
  /** The field's own name for itself, for what is said about it. */
  readonly label: string;
  readonly target: FormTarget;
  readonly isList: boolean;
  /** One value, or one for each row of a list. Empty where the records do not say it: what the blank has there stays. */
  readonly values: readonly (WrittenValue | null)[];
}
