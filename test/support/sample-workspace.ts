import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeOnce } from "./made-once.ts";

/** A workspace of the sample studio in a folder of its own. */
export interface SampleWorkspace {
  /** Where the workspace and what a test writes beside it stand. */
  readonly folder: string;
  readonly dir: string;
  readonly remove: () => void;
}

/** Makes one as a user does, once in a run, and gives a copy of it; the caller removes it. */
export function sampleWorkspace(): SampleWorkspace {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-sample-"));
  const dir = join(folder, "studio");
  copySample(dir);
  return { folder, dir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Puts a workspace of the sample studio where a test wants it. */
export const copySample = (dir: string): void => cpSync(madeOnce("sample", initSample), dir, { recursive: true });

function initSample(dir: string): void {
  const cli = join(import.meta.dirname, "../../electron/cli.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "init", dir, "--sample"], {
    encoding: "utf8",
  });
  // A studio of which files were left out (未收) would let tests fail for a reason that none of them names.
  if (status !== 0 || stdout.includes("未收")) throw new Error(`the sample was not imported whole\n${stdout}${stderr}`);
}
