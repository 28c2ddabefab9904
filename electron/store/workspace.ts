import type { Records } from "../../shared/model/records.ts";
import type { Result } from "../../shared/result.ts";
import type { OriginalFiles } from "./original-files.ts";
import { snapshotOf } from "./snapshot.ts";
import type { Sql } from "./sql.ts";
import { inTransaction } from "./transaction.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import { type WorkspaceTables, workspaceTables } from "./workspace-tables.ts";

/** An open workspace, held by this process until it is closed. */
export interface Workspace extends WorkspaceTables {
  readonly dir: string;
  /** All records as one value, each kind in the order first saved (evidence by number). */
  readonly snapshot: () => Records;
  /** Runs a service call as a whole; see `inTransaction`. Every write happens in one. */
  readonly transaction: <T, E = never>(work: () => Result<T, E>) => Result<T, E | WorkspaceProblem>;
  /** What the database says about itself: nothing when it is sound. */
  readonly databaseTrouble: () => DatabaseTrouble;
  /** Lets the workspace go; a second time does nothing. */
  readonly close: () => void;
}

/** SQLite's own complaints, in its own words. */
export interface DatabaseTrouble {
  readonly broken: readonly string[];
  readonly dangling: readonly string[];
}

/** Makes a workspace of a database that is already at its newest shape. */
export function workspaceOf(dir: string, sql: Sql, files: OriginalFiles, close: () => void): Workspace {
  const tables = workspaceTables(sql, files);
  return {
    ...tables,
    dir,
    snapshot: () => snapshotOf(tables),
    transaction: (work) => inTransaction(sql, files, dir, work),
    databaseTrouble: () => databaseTrouble(sql),
    close,
  };
}

function databaseTrouble(sql: Sql): DatabaseTrouble {
  const broken = sql.rows("PRAGMA integrity_check").map(([line]) => String(line));
  const dangling = sql.rows("PRAGMA foreign_key_check").map(([table, row, parent]) => `${table} ${row} → ${parent}`);
  return { broken: broken.filter((line) => line !== "ok"), dangling };
}
