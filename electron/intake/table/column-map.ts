import { z } from "zod";

/** Which column means what, as a user states it: role → title of the column in the file. The roles are those of each kind of table. */
export const columnMapSchema = z.record(z.string().min(1), z.string().min(1));
export type ColumnMap = Readonly<z.output<typeof columnMapSchema>>;
