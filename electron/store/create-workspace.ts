import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { applicationId, attempt, type OpenOptions, openWorkspace, systemClock } from "./open-workspace.ts";
import { originalFiles } from "./original-files.ts";
import { connect, type Sql } from "./sql.ts";
import { moveIntoPlace } from "./whole-file.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** Who creates, and which policy the new workspace applies. */
export interface CreateOptions extends OpenOptions {
  readonly policy: PolicyUse;
  /** `elsewhere`: a trail that is brought along will hold how the workspace began, so that none is begun here. */
  readonly trail?: "here" | "elsewhere";
}

/** Makes a new workspace in a folder, which may exist, and opens it: an empty studio and the policy. On failure nothing of it is left. */
export function createWorkspace(dir: string, options: CreateOptions): Result<Workspace, WorkspaceProblem> {
  const hadFolder = existsSync(dir);
  if (hadFolder && !statSync(dir).isDirectory()) return err({ kind: "not-a-folder", path: dir });
  if (ownNames.some((name) => existsSync(join(dir, name)))) return err({ kind: "already-exists", path: dir });
  const created = attempt(dir, () => createIn(dir, options));
  if (!created.ok) removeTraces(dir, hadFolder);
  return created;
}

const ownNames = ["workspace.db", "originals"];
const unfinished = "workspace.db.new"; // what a killed creation leaves; it hinders nothing

function createIn(dir: string, options: CreateOptions): Result<Workspace, WorkspaceProblem> {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, unfinished);
  rmSync(file, { force: true });
  closeSync(openSync(file, "wx"));
  const filled = fillDatabase(connect(file), dir, options);
  if (!filled.ok) return filled;
  moveIntoPlace(file, join(dir, "workspace.db"));
  return openWorkspace(dir, options);
}

function fillDatabase(sql: Sql, dir: string, options: CreateOptions) {
  const { migrations = readMigrations(), clock = systemClock, by, policy, trail = "here" } = options;
  try {
    sql.script(`PRAGMA application_id = ${applicationId}`);
    const migrated = migrate(sql, dir, migrations);
    if (!migrated.ok) return migrated;
    const workspace = workspaceOf(dir, sql, originalFiles(dir), { clock, by, close: sql.close });
    return workspace.transaction(() => {
      workspace.policy.save(policy);
      if (trail === "elsewhere") workspace.trail.restore([]);
      return ok(null);
    });
  } finally {
    sql.close();
  }
}

function removeTraces(dir: string, hadFolder: boolean): void {
  for (const name of [...ownNames, unfinished, `${unfinished}-journal`, "workspace.lock"]) {
    rmSync(join(dir, name), { recursive: true, force: true });
  }
  if (!hadFolder && existsSync(dir)) rmdirSync(dir);
}
