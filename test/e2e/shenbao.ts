import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

const entry = join(import.meta.dirname, "../../electron/cli.ts");

/** How a command of the tool ended, run as a process of its own. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Runs the command line as a user does. */
export function shenbao(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], { encoding: "utf8" });
  return { code: status, out: stdout, notes: stderr };
}

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that goes with the file of tests; for use outside of a test. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
