import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { readHolder, readLeftOpen, removeHolder, writeHolder } from "./holder.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { originalFiles } from "./original-files.ts";
import { allRecords } from "./record-access.ts";
import { settleWaiting } from "./settle-waiting.ts";
import { connect, type Sql } from "./sql.ts";
import { asWorkspaceProblem } from "./store-refusal.ts";
import { catchUpTrail } from "./trail.ts";
import { leaveTurnedAway, removeTurnedAway } from "./turned-away.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import { bareTables } from "./workspace-tables.ts";

/** Who opens, as others are told (`桌面程序`, `命令行` …); tests name other migrations and another clock. */
export interface OpenOptions {
  readonly program: string;
  /** Whose changes are made until it is closed; without it the operator's whom the workspace knows. */
  readonly by?: string | undefined;
  /** The moment as an ISO text in UTC, for the trail. */
  readonly clock?: () => string;
  readonly migrations?: readonly Migration[];
}

/** Marks a database as ours; "SHBX". */
export const applicationId = 0x53484258;

/** Opens the workspace in a folder and holds it until it is closed; an older one is brought up to date, a refused one stays as it was. */
export function openWorkspace(dir: string, options: OpenOptions): Result<Workspace, WorkspaceProblem> {
  const file = join(dir, "workspace.db");
  if (!existsSync(file)) return err({ kind: "not-a-workspace", path: dir });
  const connected = attempt(dir, () => {
    accessSync(file, constants.W_OK); // SQLite would open it for reading only, and hold nothing
    return ok(connect(file));
  });
  const opened = connected.ok ? openConnected(dir, connected.value, options) : connected;
  if (!opened.ok && opened.error.kind === "held-by-another-process") tellHolder(dir, options);
  return opened;
}

function openConnected(dir: string, sql: Sql, options: OpenOptions): Result<Workspace, WorkspaceProblem> {
  let open = false;
  try {
    const opened = attempt(dir, () => prepare(dir, sql, options));
    open = opened.ok;
    return opened;
  } finally {
    if (!open) sql.close(); // a refusal or a defect must not go on holding the workspace
  }
}

const tellHolder = (dir: string, { program, by, clock = systemClock }: OpenOptions): void =>
  leaveTurnedAway(dir, { program, by: by ?? null, at: clock() });

// The real guard against two writers: in this mode SQLite keeps the lock that a transaction took for as long as the connection lives.
// POSIX drops it when this process closes any other handle of the file, so workspace.db is never read but through SQLite.
function lockForGood(sql: Sql): void {
  sql.script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
  sql.script("PRAGMA journal_mode = DELETE");
}

/** Runs a step of opening and names what it throws. */
export function attempt<T>(dir: string, step: () => Result<T, WorkspaceProblem>): Result<T, WorkspaceProblem> {
  try {
    return step();
  } catch (error) {
    const problem = asWorkspaceProblem(error, dir);
    if (problem === null) throw error;
    return err(problem.kind === "held-by-another-process" ? { ...problem, holder: readHolder(dir) } : problem);
  }
}

function prepare(dir: string, sql: Sql, options: OpenOptions): Result<Workspace, WorkspaceProblem> {
  lockForGood(sql);
  if (sql.rows("PRAGMA application_id")[0]?.[0] !== BigInt(applicationId)) {
    return err({ kind: "not-a-workspace", path: dir });
  }
  const migrated = migrate(sql, dir, options.migrations ?? readMigrations(), () =>
    catchUpTrail(sql, allRecords(bareTables(sql, originalFiles(dir))), options.clock ?? systemClock),
  );
  return migrated.ok ? ok(hold(dir, sql, options)) : migrated;
}

function hold(dir: string, sql: Sql, { program, by, clock = systemClock }: OpenOptions): Workspace {
  settleWaiting(dir, sql);
  const leftOpenBy = readLeftOpen(dir);
  removeTurnedAway(dir);
  writeHolder(dir, program);
  const files = originalFiles(dir);
  let closed = false;
  const close = (): void => {
    if (closed) return; // by now the note may be another holder's
    closed = true;
    try {
      files.letGo();
    } finally {
      removeTurnedAway(dir);
      removeHolder(dir);
      sql.close();
    }
  };
  return workspaceOf(dir, sql, files, { clock, by, close, leftOpenBy });
}

/** The moment by the clock of this machine. */
export const systemClock = (): string => new Date().toISOString();
