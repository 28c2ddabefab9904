import type { Sql, SqlRow } from "./sql.ts";
import { StoreRefusal } from "./store-refusal.ts";

/** How the key of a table's row is changed: the statement, whose values are given with each renaming. */
export interface Renaming {
  readonly table: string;
  readonly key: string;
  readonly text: string;
}

/** Gives a row another key; what points at it follows by the foreign keys. Refused when the old key is not there or the new one is taken. */
export function renameRow(sql: Sql, renaming: Renaming, from: string, to: string, values: SqlRow): void {
  const { table: noun, key } = renaming;
  const exists = (value: string) => sql.rows(`SELECT 1 FROM ${noun} WHERE ${key} = ?`, value).length > 0;
  if (from !== to && exists(to)) throw new StoreRefusal({ kind: "key-taken", noun, key: to });
  if (sql.run(renaming.text, ...values) > 0) return;
  throw new StoreRefusal({ kind: "points-to-missing", noun, key: to, missingNoun: noun, missingKey: from });
}
