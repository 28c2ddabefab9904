import type { Sql, SqlRow, SqlValue } from "./sql.ts";
import type { Use } from "./workspace-problem.ts";

interface Reference {
  readonly from: string;
  readonly table: string;
  readonly to: string;
  readonly cascades: boolean;
}

/** What a row points at that is not there, by the database's own foreign keys; null when nothing is missing. */
export function missingParent(sql: Sql, table: string, row: ReadonlyMap<string, SqlValue>) {
  for (const reference of referencesOf(sql, table)) {
    const value = row.get(reference.from) ?? null;
    if (value !== null && countWhere(sql, reference.table, reference.to, value) === 0) {
      return { noun: reference.table, key: String(value) };
    }
  }
  return null;
}

/** Which records point at a row and keep it from being removed; rows that go with it (lines, files) do not count. */
export function usesOf(sql: Sql, table: string, key: string): readonly Use[] {
  return tables(sql).flatMap((noun) =>
    referencesOf(sql, noun)
      .filter((reference) => reference.table === table && !reference.cascades)
      .map((reference) => ({ noun, count: countWhere(sql, noun, reference.from, key) }))
      .filter((use) => use.count > 0),
  );
}

/** The names of all tables, sorted. */
export function tables(sql: Sql): readonly string[] {
  return sql.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(([name]) => String(name));
}

function referencesOf(sql: Sql, table: string): readonly Reference[] {
  const rows = sql.rows(`SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)`, table);
  return rows.map(([from, parent, to, onDelete]: SqlRow) => ({
    from: String(from),
    table: String(parent),
    to: String(to),
    cascades: onDelete === "CASCADE",
  }));
}

function countWhere(sql: Sql, table: string, column: string, value: SqlValue): number {
  return Number(sql.rows(`SELECT count(*) FROM ${table} WHERE ${column} = ?`, value)[0]?.[0] ?? 0);
}
