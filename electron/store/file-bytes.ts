import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { StoreRefusal } from "./store-refusal.ts";

const chunkSize = 1024 * 1024;

/** The bytes of a file, or of the part of it from `start` to before `end`, in chunks of at most 1 MiB. A chunk is only valid until the next is asked for. Refuses a file that is missing or may not be read. */
export function* fileChunks(path: string, start = 0, end?: number): Generator<Uint8Array> {
  const file = openToRead(path);
  try {
    const stop = end ?? fstatSync(file).size;
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkSize, stop - start)));
    let position = start;
    while (position < stop) {
      const count = readSync(file, buffer, 0, Math.min(buffer.length, stop - position), position);
      if (count === 0) return;
      position += count;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

function openToRead(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") throw new StoreRefusal({ kind: "file-missing", path });
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
      throw new StoreRefusal({ kind: "file-unreadable", path });
    throw error;
  }
}
