import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const pause = new Int32Array(new SharedArrayBuffer(4));
const patience = 180;

/**
 * The folder in which a run keeps what all its tests use, made by the first process that asks: the others wait for it. Nobody changes
 * what is in it. `make` fills a folder that is not there yet, or throws, after which the next one tries.
 */
export function madeOnce(name: string, make: (folder: string) => void): string {
  const kept = process.env["SHENBAO_RUN_KEPT"] ?? ownFolder();
  const ready = join(kept, name);
  const claim = join(kept, `${name}.claimed`);
  for (let waited = 0; waited < patience; waited += 0.1) {
    if (existsSync(ready)) return ready;
    if (claims(claim)) return made(`${ready}.making`, { ready, claim, make });
    Atomics.wait(pause, 0, 0, 100);
  }
  throw new Error(`no process has made ${name} within ${patience} seconds`);
}

/** Outside a run of tests, as in a bench, the process keeps what it makes for itself until it ends. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-kept-"));
  process.env["SHENBAO_RUN_KEPT"] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
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

interface Making {
  readonly ready: string;
  readonly claim: string;
  readonly make: (folder: string) => void;
}

function made(making: string, { ready, claim, make }: Making): string {
  try {
    make(making);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    rmSync(claim, { recursive: true });
    throw error;
  }
  renameSync(making, ready);
  return ready;
}
