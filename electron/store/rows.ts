import Database from "better-sqlite3";
import type { Column, Columns } from "./columns.ts";
import { missingParent, usesOf } from "./references.ts";
import type { Sql, SqlRow, SqlValue } from "./sql.ts";
import { StoreRefusal } from "./store-refusal.ts";

/** Where records of one noun stand: their table, the column that names a record, their order, a column for each field. */
export interface RowShape<Form> {
  readonly table: string;
  readonly key: string;
  readonly order: string;
  readonly columns: Columns<Form>;
}

/** Reads and writes rows of one table in the records' file form. */
export interface Rows<Form> {
  readonly all: () => readonly Form[];
  /** The rows whose field has this text, in the table's order. */
  readonly listBy: (field: keyof Form, text: string) => readonly Form[];
  /** Whether there is a row of this key. */
  readonly has: (key: string) => boolean;
  /** Writes a row, or changes the one of the same key in its place. Refuses to point at what is not there. */
  readonly save: (form: Form) => void;
  /** Removes a row and tells whether it was there. Refuses while other records point at it. */
  readonly remove: (key: string) => boolean;
}

/** The rows of a table. */
export function rowsOf<Form extends object>(sql: Sql, shape: RowShape<Form>): Rows<Form> {
  const { table, key, order } = shape;
  const codec = rowCodec(shape.columns);
  const select = `SELECT ${codec.names.join(", ")} FROM ${table}`;
  const upsert = upsertText(table, key, codec.names);
  return {
    all: () => sql.rows(`${select} ORDER BY ${order}`).map(codec.fromRow),
    listBy: (field, text) => {
      const { name } = shape.columns[field];
      return sql.rows(`${select} WHERE ${name} = ? ORDER BY ${order}`, text).map(codec.fromRow);
    },
    has: (value) => sql.rows(`SELECT 1 FROM ${table} WHERE ${key} = ?`, value).length > 0,
    save: (form) => {
      const values = codec.toRow(form);
      const named = String(values[codec.names.indexOf(key)]);
      writeRow(sql, { text: upsert, table, key: named, names: codec.names, values });
    },
    remove: (value) => removeRow(sql, table, key, value),
  };
}

/** Turns a record's file form into the values of a row and back. */
export function rowCodec<Form extends object>(columns: Columns<Form>) {
  // Each column takes its own field's type; together they are only known as a list.
  const entries = Object.entries(columns) as unknown as readonly (readonly [keyof Form, Column<unknown>])[];
  return {
    names: entries.map(([, column]) => column.name),
    toRow: (form: Form): SqlRow => entries.map(([field, column]) => column.toSql(form[field])),
    fromRow: (row: SqlRow): Form => {
      const form: Partial<Record<keyof Form, unknown>> = {};
      for (const [index, [field, column]] of entries.entries()) {
        const value = column.fromSql(row[index] ?? null);
        if (value !== undefined) form[field] = value;
      }
      return form as Form;
    },
  };
}

/** One statement that writes one row: into which table, the key to name it by, its columns and their values. */
export interface RowWrite {
  readonly text: string;
  readonly table: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly values: SqlRow;
}

/** Writes a row; one that points at what is not there is refused by name. */
export function writeRow(sql: Sql, { text, table, key, names, values }: RowWrite): void {
  try {
    sql.run(text, ...values);
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error;
    const row = new Map<string, SqlValue>(names.map((name, index) => [name, values[index] ?? null]));
    const missing = missingParent(sql, table, row);
    if (missing === null) throw error;
    const { noun: missingNoun, key: missingKey } = missing;
    throw new StoreRefusal({ kind: "points-to-missing", noun: table, key, missingNoun, missingKey });
  }
}

function removeRow(sql: Sql, table: string, keyColumn: string, key: string): boolean {
  try {
    return sql.run(`DELETE FROM ${table} WHERE ${keyColumn} = ?`, key) > 0;
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error;
    throw new StoreRefusal({ kind: "still-in-use", noun: table, key, by: usesOf(sql, table, key) });
  }
}

// SQLite reports ON DELETE RESTRICT as a trigger's constraint, the other foreign keys by their own code.
/** Whether a statement was refused because it points at what is not there, or others point at what it removes. */
export const isForeignKeyRefusal = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code === "SQLITE_CONSTRAINT_FOREIGNKEY" || error.code === "SQLITE_CONSTRAINT_TRIGGER") &&
  error.message.includes("FOREIGN KEY");

function upsertText(table: string, key: string, names: readonly string[]): string {
  const changes = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`);
  const marks = names.map(() => "?").join(", ");
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${marks}) ON CONFLICT (${key}) DO UPDATE SET ${changes.join(", ")}`;
}
