import { z } from "zod";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";

/** Which column means what, as a user states it: role → title of the column in the file. The roles are those of each kind of table. */
export const columnMapSchema = z.record(z.string().min(1), z.string().min(1));
export type ColumnMap = Readonly<z.output<typeof columnMapSchema>>;

/** A mapping that was stated once for tables with these titles. */
export type KeptColumns = Pick<ColumnMapping, "kind" | "titles" | "columns" | "holder" | "statedOn">;

/** What a person has said of columns: for this file, and for tables with the same titles. */
export interface ColumnHelp {
  readonly map: ColumnMap;
  readonly kept: readonly KeptColumns[];
}

/** Nothing was said. */
export const noColumnHelp: ColumnHelp = { map: {}, kept: [] };
