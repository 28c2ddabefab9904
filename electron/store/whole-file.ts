import { spawnSync } from "node:child_process";
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes all bytes of a chunk; `writeSync` alone may write fewer. */
export function writeAll(file: number, chunk: Uint8Array): void {
  let written = 0;
  while (written < chunk.length) written += writeSync(file, chunk, written);
}

/** Writes a new file at `temporary` and brings it to the disk; what is there after a failure is removed again. */
export function writeDurably(temporary: string, chunks: Iterable<Uint8Array>, mode = 0o644): void {
  writeNew(temporary, chunks, mode, fsyncSync);
}

/** Writes a new file whose bytes the caller brings to the disk later, with `syncFile`; what is there after a failure is removed again. */
export function writeForNow(temporary: string, chunks: Iterable<Uint8Array>, mode: number): void {
  writeNew(temporary, chunks, mode, () => undefined);
}

// In portions: a gigabyte that a slow stick is handed at the end is a minute in which nothing can be stopped or told.
const syncedAtOnce = 8 * 1024 * 1024;

function writeNew(temporary: string, chunks: Iterable<Uint8Array>, mode: number, sync: (file: number) => void): void {
  const file = openSync(temporary, "wx");
  let finished = false;
  let unsynced = 0;
  try {
    for (const chunk of chunks) {
      writeAll(file, chunk);
      unsynced += chunk.length;
      if (unsynced < syncedAtOnce) continue;
      sync(file);
      unsynced = 0;
    }
    fchmodSync(file, mode);
    sync(file);
    finished = true;
  } finally {
    closeSync(file);
    if (!finished) rmSync(temporary, { force: true });
  }
}

/** Moves a finished file or folder to its place; one that stood there is replaced in the same instant. */
export function moveIntoPlace(temporary: string, path: string): void {
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Brings the names in a folder to the disk. Windows does so by itself and refuses to open folders. */
export function syncFolder(path: string): void {
  if (process.platform !== "win32") syncFile(path);
}

const many = 100;

/**
 * Brings what was written to files of a folder to the disk. Thousands of them would each wait for the disk, so for many the whole
 * file system is asked once, as `sync -f` does. Not on Windows, which flushes only what was opened for writing. Tells whether all of the
 * file system was brought to the disk, the names in its folders too.
 */
export function syncFiles(paths: readonly string[], folder: string): boolean {
  const isSynced =
    paths.length > many && process.platform === "linux" && spawnSync("sync", ["-f", folder]).status === 0;
  if (!isSynced) for (const path of paths) syncFile(path);
  return isSynced;
}

function syncFile(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
