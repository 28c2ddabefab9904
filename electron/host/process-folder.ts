import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes what processes that were cut off have left behind. */
async function sweep(parent: string, prefix: string): Promise<void> {
  const left = (await readdir(parent)).filter((name) => {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
  });
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

/** Makes a folder of this process alone, readable by this user alone; those of processes that are gone are removed. `prefix` ends in a hyphen. */
export async function makeProcessFolder(parent: string, prefix: string): Promise<string> {
  await sweep(parent, prefix);
  return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}
