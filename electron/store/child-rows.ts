import type { Columns } from "./columns.ts";
import { rowCodec, writeRow } from "./rows.ts";
import type { Sql } from "./sql.ts";

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
}

/** The rows that belong to parents of one noun. */
export function childRowsOf<Form extends object>(sql: Sql, shape: ChildShape<Form>): ChildRows<Form> {
  const { table, parent } = shape;
  const codec = rowCodec(shape.columns);
  const names = [parent, "position", ...codec.names];
  const insert = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  const select = `SELECT ${codec.names.join(", ")}, ${parent} FROM ${table}`;
  return {
    allByParent: () => {
      const rows = sql.rows(`${select} ORDER BY ${parent}, position`);
      return groupBy(rows, (row) => String(row[codec.names.length]), codec.fromRow);
    },
    of: (value) => sql.rows(`${select} WHERE ${parent} = ? ORDER BY position`, value).map(codec.fromRow),
    replace: (value, forms) => {
      sql.run(`DELETE FROM ${table} WHERE ${parent} = ?`, value);
      for (const [index, form] of forms.entries()) {
        const values = [value, BigInt(index + 1), ...codec.toRow(form)];
        writeRow(sql, { text: insert, table, key: value, names, values });
      }
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
