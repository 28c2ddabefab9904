import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";

/** A table as it is shown to a person who has to say which column means what. */
export interface TableDescription {
  /** The sheet's name; null for a file without sheets. */
  readonly sheet: string | null;
  /** The titles of its columns, those without one left out; a mapping is kept under exactly these. */
  readonly titles: readonly string[];
  /** The first five rows below, a cell for each title. */
  readonly rows: readonly (readonly string[])[];
  /** What the titles would mean in each kind of table, the kind with the most known titles first. */
  readonly guesses: readonly TableGuess[];
}

/** What a table's columns mean if it is of a kind: role → title, for the titles that are known. */
export interface TableGuess {
  readonly kind: ColumnMapping["kind"];
  readonly columns: Readonly<Record<string, string>>;
  /** Every role that a column of this kind may have. */
  readonly roles: readonly string[];
}
