import { z } from "zod";
import { columnMappingSchema } from "../model/column-mapping.ts";
import { text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { importPreview } from "./intake.ts";
import { method } from "./method.ts";

const { kind } = columnMappingSchema.shape;
/** Role → title of the column that plays it. */
const columns = z.record(z.string().min(1), z.string().min(1));

/** A file of a preview, by its place in it. */
const inTray = z.strictObject({ tray: z.uuid(), file: z.int().min(0) });

const table = z.strictObject({
  /** The sheet's name; null for a file without sheets. */
  sheet: text.nullable(),
  titles: z.array(text).readonly(),
  /** The first rows below, a cell for each title. */
  rows: z.array(z.array(text).readonly()).readonly(),
  /** What the titles would mean in each kind of table, the likeliest kind first, with every role that there is. */
  guesses: z.array(z.strictObject({ kind, columns, roles: z.array(z.string()).readonly() })).readonly(),
  /** What was said before of tables with these titles; null where nothing was. */
  kept: columnMappingSchema.pick({ kind: true, columns: true, holder: true }).nullable(),
});

/** A table whose columns a person can name. */
export type NameableTable = z.infer<typeof table>;

const shown = z.strictObject({ file: text, tables: z.array(table).readonly() });

/** The tables of a file whose columns a person can name. */
export type NameableTables = z.infer<typeof shown>;

const named = inTray.extend({ kind, columns });

const tried = z.strictObject({
  /** How many rows are read; 0 where nothing is. */
  rows: z.int(),
  /** Whether the running balance proves the columns; `unproven` where there is nothing to prove them by. */
  proof: z.enum(["proven", "broken", "unproven", "unread"]),
  /** What that means and what to do, as a sentence. */
  sentence: text,
  /** What else is to be known. */
  notes: z.array(text).readonly(),
});

/** What a file would be read as under names of columns that are being tried. */
export type TriedColumns = z.infer<typeof tried>;

const kept = z.strictObject({ preview: importPreview, sentence: text });

/** The preview with the file read anew, and what was done. */
export type NamedColumns = z.infer<typeof kept>;

const mappings = z.strictObject({
  mappings: z.array(columnMappingSchema).readonly(),
  undoable: z.string().nullable(),
});

/** The names of columns that were stated once and are kept. */
export type ColumnMappings = z.infer<typeof mappings>;

/** The calls about columns that intake cannot name by itself. */
export const columnMethods = {
  "columns.show": method(inTray, shown),
  /** Reads the file under these names and tells what comes of it; nothing is changed. */
  "columns.try": method(named, tried),
  /** Reads the file, and those of the same titles beside it, under these names; `holder` keeps them for that bank or platform, null does not. */
  "columns.name": method(named.extend({ titles: z.array(text).min(1).readonly(), holder: text.nullable() }), kept),
  "column-mappings.list": method(z.strictObject({}), mappings),
  "column-mappings.correct": method(
    z.strictObject({ id: z.string(), holder: text.trim().min(1, "不能为空").max(100), columns }),
    booksDone,
  ),
  "column-mappings.withdraw": method(z.strictObject({ id: z.string() }), booksDone),
} as const;
