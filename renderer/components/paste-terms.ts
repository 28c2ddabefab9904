import type { ReactNode } from "react";
import type { RefusedRow } from "../../shared/contract/books.ts";
import type { PasteReading } from "./read-pasted.ts";

/** What a pasted table is put into. */
export interface PasteTerms<Row> extends PasteReading<Row> {
  /** What the list is called: `取景`. */
  readonly title: string;
  /** What a person can say of all rows at once, shown above them. */
  readonly more?: (rows: readonly Row[]) => ReactNode;
  /** Takes the rows in one step; gives those that were refused after all, null where nothing came of it. */
  readonly add: (rows: readonly Row[]) => readonly RefusedRow[] | null | Promise<readonly RefusedRow[] | null>;
}
