import { err, type Result } from "../../shared/result.ts";
import type { Sql } from "./sql.ts";
import { asWorkspaceProblem } from "./store-refusal.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What is kept or taken back together with the rows: the originals' files, the trail. */
export interface TransactionPart {
  /** Before the commit. */
  readonly settle: () => void;
  /** After the commit: whatever follows, the transaction stands. */
  readonly finish: () => void;
  /** After the rollback. */
  readonly discard: () => void;
}

/**
 * Runs one service call's reads and writes as a whole: all of it is kept when `work` succeeds, none of it when it fails, is refused or
 * throws. The parts are kept or taken back with it. Defects go on being thrown.
 */
export function inTransaction<T, E>(
  sql: Sql,
  parts: readonly TransactionPart[],
  path: string,
  work: () => Result<T, E>,
): Result<T, E | WorkspaceProblem> {
  if (sql.inTransaction()) throw new Error("a service call is one transaction: do not start another within it");
  try {
    const result = runAndCommit(sql, parts, work);
    if (result.ok) for (const part of parts) part.finish();
    return result;
  } catch (error) {
    const problem = asWorkspaceProblem(error, path);
    if (problem === null) throw error;
    return err(problem);
  }
}

function runAndCommit<T, E>(sql: Sql, parts: readonly TransactionPart[], work: () => Result<T, E>): Result<T, E> {
  let committed = false;
  sql.script("BEGIN IMMEDIATE");
  try {
    const result = work();
    if (!result.ok) return result;
    for (const part of parts) part.settle();
    sql.script("COMMIT");
    committed = true;
    return result;
  } finally {
    if (!committed) undo(sql, parts);
  }
}

function undo(sql: Sql, parts: readonly TransactionPart[]): void {
  if (sql.inTransaction()) sql.script("ROLLBACK"); // SQLite itself rolls back after some errors, such as a full disk
  for (const part of parts) part.discard();
}
