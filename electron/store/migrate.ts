import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../../shared/result.ts";
import { tables } from "./references.ts";
import type { Sql } from "./sql.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** One step of the database's shape; released ones never change. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** Where the migrations stand: beside this module, in the sources and in a bundle alike. */
export const migrationsFolder = fileURLToPath(new URL("./migrations/", import.meta.url));

/** The migrations of a folder in their order; throws when their numbers are not 1, 2, 3 … */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${name} should have the number ${index + 1}`);
    // A checkout may have turned line ends; the hash must not depend on it.
    const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    return { number, name, sha256: createHash("sha256").update(text).digest("hex"), text };
  });
}

/**
 * Brings a database to the newest shape, all in one transaction; refuses, unchanged, one that is newer or was made by other migrations.
 * `complete` writes what a migration cannot, within that transaction; it is not called where nothing was to do.
 */
export function migrate(
  sql: Sql,
  path: string,
  migrations: readonly Migration[],
  complete: () => void = () => undefined,
): Result<null, WorkspaceProblem> {
  const applied = appliedMigrations(sql);
  const refusal = refuseUnknown(path, applied, migrations);
  if (refusal !== null) return err(refusal);
  const pending = migrations.slice(applied.length);
  if (pending.length > 0) applyAll(sql, pending, complete);
  return ok(null);
}

function refuseUnknown(
  path: string,
  applied: readonly Applied[],
  migrations: readonly Migration[],
): WorkspaceProblem | null {
  const [version, known] = [applied.length, migrations.length];
  if (version > known) return { kind: "newer-version", path, version, known };
  const unknown = applied.find(({ sha256 }, index) => sha256 !== migrations[index]?.sha256);
  return unknown === undefined ? null : { kind: "unknown-migration", path, migration: unknown.name };
}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

function appliedMigrations(sql: Sql): readonly Applied[] {
  if (!tables(sql).includes("migrations")) return [];
  const rows = sql.rows("SELECT name, sha256 FROM migrations ORDER BY number");
  return rows.map(([name, sha256]) => ({ name: String(name), sha256: String(sha256) }));
}

function applyAll(sql: Sql, pending: readonly Migration[], complete: () => void): void {
  sql.script("PRAGMA foreign_keys = OFF"); // a table that others point at can only be rebuilt without; checked before the commit
  sql.script("BEGIN IMMEDIATE");
  try {
    sql.script(
      "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT",
    );
    for (const migration of pending) applyOne(sql, migration);
    const dangling = sql.rows("PRAGMA foreign_key_check").length;
    if (dangling > 0) throw new Error(`migration left ${dangling} references to nothing`);
    complete();
    sql.script("COMMIT");
  } finally {
    if (sql.inTransaction()) sql.script("ROLLBACK");
    sql.script("PRAGMA foreign_keys = ON");
  }
}

function applyOne(sql: Sql, { number, name, sha256, text }: Migration): void {
  sql.script(text);
  sql.run("INSERT INTO migrations (number, name, sha256) VALUES (?, ?, ?)", BigInt(number), name, sha256);
}
