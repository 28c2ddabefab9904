import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes all bytes of a chunk; `writeSync` alone may write fewer. */
export function writeAll(file: number, chunk: Uint8Array): void {
  let written = 0;
  while (written < chunk.length) written += writeSync(file, chunk, written);
}

/** Writes a new file at `temporary` and brings it to the disk; what is there after a failure is removed again. */
export function writeDurably(temporary: string, chunks: Iterable<Uint8Array>, mode = 0o644): void {
  const file = openSync(temporary, "wx");
  let finished = false;
  try {
    for (const chunk of chunks) writeAll(file, chunk);
    fchmodSync(file, mode);
    fsyncSync(file);
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
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
