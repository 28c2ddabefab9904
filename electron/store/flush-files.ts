import { spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";

const many = 100;

/**
 * Brings what was written to files of a folder to the disk, as `syncFiles` does, but heeds a stop meanwhile: the disk may take
 * seconds.
 */
export async function flushFiles(paths: readonly string[], folder: string, signal: AbortSignal): Promise<void> {
  const isFlushed = paths.length > many && process.platform === "linux" && (await flushAll(folder, signal));
  if (!isFlushed) for (const path of paths) await flushOne(path, signal);
}

async function flushAll(folder: string, signal: AbortSignal): Promise<boolean> {
  const asked = spawn("sync", ["-f", folder], { stdio: "ignore" });
  try {
    const [code] = await once(asked, "exit", { signal });
    return code === 0;
  } catch (error) {
    if (signal.aborted) throw error;
    return false; // there is no such program: the files are flushed one by one
  }
}

async function flushOne(path: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
