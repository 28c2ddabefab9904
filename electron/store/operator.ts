import type { Sql } from "./sql.ts";

/** Who works in this workspace, as named in the tool; empty until someone says so. */
export interface Operator {
  readonly get: () => string;
  /** Within a transaction; from then on for everyone who opens the workspace. */
  readonly set: (name: string) => void;
}

/** The operator kept in the database; one who is named for this session alone goes before. */
export const operatorOf = (sql: Sql, named: string | undefined): Operator => {
  let session = named;
  return {
    get: () => session ?? String(sql.rows("SELECT name FROM operator")[0]?.[0] ?? ""),
    set: (name) => {
      sql.run("REPLACE INTO operator (one, name) VALUES (1, ?)", name.trim());
      session = undefined;
    },
  };
};
