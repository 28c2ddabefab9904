import type { Column } from "./columns.ts";

/** Which columns a sheet has, by the key that code uses. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A sheet of the studio workbook. A form has one record, its fields below one another; a table has one record a row. */
export interface Sheet<C extends Columns = Columns> {
  readonly title: string;
  readonly explain: string;
  readonly shape: "form" | "table";
  readonly columns: C;
}

/** The values of one record: null where an optional cell is empty. `row` is the row in the sheet, 1 for the first; 0 for a form. */
export type RowOf<S extends Sheet> = {
  readonly row: number;
} & {
  readonly [K in keyof S["columns"]]: S["columns"][K] extends Column<infer T, infer R>
    ? R extends true
      ? T
      : T | null
    : never;
};

/** A table with its columns' types kept. */
export const table = <const C extends Columns>(title: string, explain: string, columns: C) =>
  ({ title, explain, shape: "table", columns }) as const;

/** A form with its fields' types kept. */
export const form = <const C extends Columns>(title: string, explain: string, columns: C) =>
  ({ title, explain, shape: "form", columns }) as const;
