import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** Carries a named problem out of a transaction, which rolls back and hands it on as a `Result`. Never leaves the store otherwise than named. */
export class StoreRefusal extends Error {
  readonly problem: WorkspaceProblem;

  constructor(problem: WorkspaceProblem) {
    super(`store: ${problem.kind}`);
    this.name = "StoreRefusal";
    this.problem = problem;
  }
}

/** The named problem behind something thrown while working at `path`; null for a defect, which must go on being thrown. */
export function asWorkspaceProblem(error: unknown, path: string): WorkspaceProblem | null {
  if (error instanceof StoreRefusal)
    return error.problem.kind === "damaged" ? { ...error.problem, path } : error.problem;
  if (error instanceof Database.SqliteError) return sqliteProblem(error, path);
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return diskProblem(error.code, error.message, path);
  }
  return null;
}

function sqliteProblem(error: { readonly code: string; readonly message: string }, path: string) {
  const { code, message: detail } = error;
  if (code === "SQLITE_FULL") return { kind: "no-space", path } as const;
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return { kind: "held-by-another-process", path, holder: null } as const;
  }
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return { kind: "damaged", path, detail } as const;
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code))
    // A stick that was pulled out or a folder that was moved reads as a file that cannot be written.
    return existsSync(path) ? ({ kind: "not-writable", path } as const) : ({ kind: "folder-gone", path } as const);
  if (code.startsWith("SQLITE_IOERR")) return { kind: "disk-failing", path, detail: code } as const;
  return null;
}

function diskProblem(code: string, detail: string, path: string): WorkspaceProblem | null {
  if (code === "ENOSPC" || code === "EDQUOT") return { kind: "no-space", path };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { kind: "not-writable", path };
  if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return { kind: "file-missing", path };
  if (code === "EIO" || code === "ESTALE" || code === "ETIMEDOUT") return { kind: "disk-failing", path, detail };
  return null;
}
