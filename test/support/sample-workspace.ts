import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
export const copySample = (dir: string): void => cpSync(keptSample(), dir, { recursive: true });

const pause = new Int32Array(new SharedArrayBuffer(4));

/** The run's own sample: the first process that wants it makes it, the others wait. */
function keptSample(): string {
  const kept = process.env["SHENBAO_SAMPLE_KEPT"];
  if (kept === undefined) throw new Error("sample-cache.ts is no global setup of this run");
  const ready = join(kept, "ready");
  const claim = join(kept, "claimed");
  for (let waited = 0; waited < 120; waited += 0.1) {
    if (existsSync(ready)) return ready;
    if (claims(claim)) return made(join(kept, "making"), ready, claim);
    Atomics.wait(pause, 0, 0, 100);
  }
  throw new Error("no process has made the sample workspace within two minutes");
}

function claims(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    // Another process was first.
    return false;
  }
}

function made(making: string, ready: string, claim: string): string {
  const cli = join(import.meta.dirname, "../../electron/cli.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "init", making, "--sample"], {
    encoding: "utf8",
  });
  // A studio of which files were left out (未收) would let tests fail for a reason that none of them names.
  if (status !== 0 || stdout.includes("未收")) {
    rmSync(claim, { recursive: true });
    throw new Error(`the sample was not imported whole\n${stdout}${stderr}`);
  }
  renameSync(making, ready);
  return ready;
}
