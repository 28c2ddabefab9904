import { ok, type Result } from "../../shared/result.ts";
import { saveDocument } from "./import-document.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { systemClock } from "./open-workspace.ts";
import { originalFiles } from "./original-files.ts";
import type { ReadDocument } from "./read-document.ts";
import { connect, type Sql } from "./sql.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** Loads what a document says into a fresh database in memory, as a restore would into a file, and lets it go after use; `onRows` hears how many rows are written. */
export function inMemory<T>(
  document: ReadDocument,
  onRows: (count: number) => void,
  use: (loaded: Workspace) => Result<T, WorkspaceProblem>,
): Result<T, WorkspaceProblem> {
  const sql = heard(connect(":memory:"), onRows);
  try {
    const migrated = migrate(sql, ":memory:", readMigrations());
    if (!migrated.ok) return migrated;
    const loaded = workspaceOf(":memory:", sql, originalFiles(":memory:"), { clock: systemClock, close: sql.close });
    const saved = loaded.transaction(() => ok(saveDocument(loaded, document)));
    return saved.ok ? use(loaded) : saved;
  } finally {
    sql.close();
  }
}

const heard = (sql: Sql, onRows: (count: number) => void): Sql => ({
  ...sql,
  run: (text, ...values) => {
    const count = sql.run(text, ...values);
    onRows(count);
    return count;
  },
});
