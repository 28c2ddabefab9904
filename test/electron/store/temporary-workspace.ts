import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { WorkspaceProblem } from "../../../electron/store/workspace-problem.ts";
import type { PolicyUse } from "../../../shared/model/policy-use.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import { ok, type Result } from "../../../shared/result.ts";

/** The policy of every workspace in these tests. */
export const policy: PolicyUse = { pack: "test-pack", issuedOn: null, issuedOnSource: "" };

/** Who opens in these tests. */
export const options = { program: "测试程序", policy };

/** For properties that write to the disk: a counterexample is made smaller for a minute at most. */
export const patience = { interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };

/** A folder that is gone when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new workspace in a folder of its own, closed and gone when the test is done. */
export function newWorkspace(): Workspace {
  return closing(expectOk(createWorkspace(join(temporaryFolder(), "studio"), options)));
}

/** Closes the workspace and opens it again, as the next start of the program does. */
export function reopen(workspace: Workspace): Workspace {
  workspace.close();
  return closing(expectOk(openWorkspace(workspace.dir, options)));
}

/** Closes the workspace when the test is done; closing twice does no harm. */
export function closing(workspace: Workspace): Workspace {
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The value of what must succeed. */
export function expectOk<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The problem of what must be refused. */
export function expectRefused<T>(result: Result<T, WorkspaceProblem>): WorkspaceProblem {
  if (result.ok) throw new Error("not refused");
  return result.error;
}

/** Writes in a transaction that must succeed. */
export const write = <T>(workspace: Workspace, work: () => T): T => expectOk(workspace.transaction(() => ok(work())));

/** A person to claim for: the smallest subject. */
export const person = (id: string): Subject => ({
  ...{ kind: "person", id, name: `人员${id}`, claimYear: 2026, costFrom: null, costTo: null, note: "", title: "编剧" },
});

/** Every file of a folder with the hash of its content, to compare two moments; the notes of who holds it and who could not aside. */
export function filesOf(dir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  const notes = ["workspace.lock", "workspace.turned-away"];
  const files = names.filter((name) => statSync(join(dir, name)).isFile() && !notes.includes(name));
  return Object.fromEntries(files.map((name) => [name, hashOf(readFileSync(join(dir, name)))]));
}

/** The lower-case hexadecimal SHA-256. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
