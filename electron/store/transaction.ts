import { err, type Result } from "../../shared/result.ts";
import type { OriginalFiles } from "./original-files.ts";
import type { Sql } from "./sql.ts";
import { asWorkspaceProblem } from "./store-refusal.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/**
 * Runs one service call's reads and writes as a whole: all of it is kept when `work` succeeds, none of it when it fails, is refused or
 * throws. Originals written meanwhile are kept or taken back with it. Defects go on being thrown.
 */
export function inTransaction<T, E>(
  sql: Sql,
  files: OriginalFiles,
  path: string,
  work: () => Result<T, E>,
): Result<T, E | WorkspaceProblem> {
  if (sql.inTransaction()) throw new Error("a service call is one transaction: do not start another within it");
  try {
    const result = runAndCommit(sql, files, work);
    if (result.ok) files.finish();
    return result;
  } catch (error) {
    const problem = asWorkspaceProblem(error, path);
    if (problem === null) throw error;
    return err(problem);
  }
}

function runAndCommit<T, E>(sql: Sql, files: OriginalFiles, work: () => Result<T, E>): Result<T, E> {
  let committed = false;
  sql.script("BEGIN IMMEDIATE");
  try {
    const result = work();
    if (!result.ok) return result;
    files.settle();
    sql.script("COMMIT");
    committed = true;
    return result;
  } finally {
    if (!committed) undo(sql, files);
  }
}

function undo(sql: Sql, files: OriginalFiles): void {
  if (sql.inTransaction()) sql.script("ROLLBACK"); // SQLite itself rolls back after some errors, such as a full disk
  files.discard();
}
