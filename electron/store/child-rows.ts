import type { Columns } from "./columns.ts";
import { isForeignKeyRefusal, rowCodec, writeRow } from "./rows.ts";
import type { Sql, SqlRow } from "./sql.ts";

/** The rows that belong to a parent and go with it, such as the lines of an invoice: table, the column naming the parent, fields. */
export interface ChildShape<Form> {
  readonly table: string;
  readonly parent: string;
  readonly columns: Columns<Form>;
}

/** Reads and writes a parent's rows, which keep their order. */
export interface ChildRows<Form> {
  readonly allByParent: () => ReadonlyMap<string, readonly Form[]>;
  readonly of: (parent: string) => readonly Form[];
  /** Puts these rows in the place of all that the parent had. */
  readonly replace: (parent: string, forms: readonly Form[]) => void;
  /** Adds the rows of a parent that had none. */
  readonly add: (parent: string, forms: readonly Form[]) => void;
}

// A statement costs more than a row: an invoice has a dozen of them.
const rowsAtOnce = 16;

/** The rows that belong to parents of one noun. */
export function childRowsOf<Form extends object>(sql: Sql, shape: ChildShape<Form>): ChildRows<Form> {
  const { table, parent } = shape;
  const codec = rowCodec(shape.columns);
  const names = [parent, "position", ...codec.names];
  const marks = `(${names.map(() => "?").join(", ")})`;
  const insert = (count: number): string =>
    `INSERT INTO ${table} (${names.join(", ")}) VALUES ${Array.from({ length: count }, () => marks).join(", ")}`;
  const inserts: readonly string[] = Array.from({ length: rowsAtOnce + 1 }, (_, count) => insert(count));
  const select = `SELECT ${codec.names.join(", ")}, ${parent} FROM ${table}`;
  const insertSome = (key: string, rows: readonly SqlRow[]): void => {
    try {
      sql.run(inserts[rows.length] as string, ...rows.flat());
    } catch (error) {
      if (!isForeignKeyRefusal(error)) throw error;
      // None of them was written: one by one, the row that is refused is named.
      for (const values of rows) writeRow(sql, { text: insert(1), table, key, names, values });
    }
  };
  const add = (value: string, forms: readonly Form[]): void => {
    const rows = forms.map((form, index) => [value, BigInt(index + 1), ...codec.toRow(form)]);
    for (let at = 0; at < rows.length; at += rowsAtOnce) insertSome(value, rows.slice(at, at + rowsAtOnce));
  };
  return {
    add,
    allByParent: () => {
      const rows = sql.rows(`${select} ORDER BY ${parent}, position`);
      return groupBy(rows, (row) => String(row[codec.names.length]), codec.fromRow);
    },
    of: (value) => sql.rows(`${select} WHERE ${parent} = ? ORDER BY position`, value).map(codec.fromRow),
    replace: (value, forms) => {
      sql.run(`DELETE FROM ${table} WHERE ${parent} = ?`, value);
      add(value, forms);
    },
  };
}

function groupBy<Row, V>(rows: readonly Row[], keyFrom: (row: Row) => string, valueFrom: (row: Row) => V) {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const key = keyFrom(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [valueFrom(row)]);
    else group.push(valueFrom(row));
  }
  return groups;
}
