import { createHash } from "node:crypto";
import { closeSync, existsSync, fchmodSync, fsyncSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { base64Bytes } from "./base64-chunks.ts";
import type { BroughtFile, KnownFile } from "./bring-orders.ts";
import { fileChunks } from "./file-bytes.ts";
import { stagedName } from "./staged-name.ts";
import { writeAll } from "./whole-file.ts";
import { isWindows, originalPath, partSuffix, removeFile } from "./write-original.ts";

/** Told how many bytes of the file are done; comes back once the thread has listened for a stop, and throws where there was one. */
export type Pace = (bytes: number) => Promise<void>;

/** Where files are brought to, and the mark of those that belong together. */
interface Goal {
  readonly folder: string;
  readonly batch: string;
}

// So many bytes at most wait for the disk at once, that a stop need not wait for more.
const flushed = 16_000_000;
/** A file of so many bytes is brought to the disk by itself; smaller ones together, at the end. */
export const flushedAlone = 1_000_000;

/** Copies a file to where it waits for its place, or finds its bytes in place; null where it is no longer what was read. */
export async function bringOne({ folder, batch }: Goal, file: KnownFile, pace: Pace): Promise<BroughtFile | null> {
  const { sha256 } = file;
  if (await isInPlace(originalPath(folder, sha256), sha256, pace)) {
    const read = await digest(bytesOf(file), pace);
    return read.sha256 === sha256 ? { ...read, waitsAt: null } : null;
  }
  const part = join(folder, `${sha256}.${batch}${partSuffix}`);
  const written = await copy(bytesOf(file), part, pace);
  if (written.sha256 !== sha256) {
    removeFile(part);
    return null;
  }
  const waitsAt = join(folder, stagedName(sha256, batch));
  renameSync(part, waitsAt);
  return { ...written, waitsAt };
}

async function isInPlace(place: string, sha256: string, pace: Pace): Promise<boolean> {
  // These bytes are read beside those that are counted.
  return existsSync(place) && (await digest(fileChunks(place), () => pace(0))).sha256 === sha256;
}

async function digest(chunks: Iterable<Uint8Array>, pace: Pace): Promise<Pick<BroughtFile, "sha256" | "size">> {
  const hash = createHash("sha256");
  let size = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
    await pace(chunk.length);
  }
  return { sha256: hash.digest("hex"), size };
}

/** Copies and hashes in one go; a half-written file is removed. */
async function copy(
  chunks: Generator<Uint8Array>,
  part: string,
  pace: Pace,
): Promise<Pick<BroughtFile, "sha256" | "size">> {
  const hash = createHash("sha256");
  const first = chunks.next(); // before anything is written: a file that is gone leaves nothing here
  const file = openSync(part, "wx");
  let [size, unflushed, finished] = [0, 0, false];
  try {
    for (let next = first; next.done !== true; next = chunks.next()) {
      hash.update(next.value);
      writeAll(file, next.value);
      size += next.value.length;
      unflushed += next.value.length;
      if (unflushed >= flushed) {
        fsyncSync(file);
        unflushed = 0;
      }
      await pace(next.value.length);
    }
    fchmodSync(file, 0o444);
    if (isWindows || size >= flushedAlone) fsyncSync(file);
    finished = true;
  } finally {
    chunks.return(undefined);
    closeSync(file);
    if (!finished) removeFile(part);
  }
  return { sha256: hash.digest("hex"), size };
}

const bytesOf = ({ path, range }: KnownFile): Generator<Uint8Array> =>
  range === undefined ? fileChunks(path) : base64Bytes(fileChunks(path, range.start, range.end));

/** How many bytes a file has, about; 0 where it cannot be seen, which is told when its turn comes. */
export function sizeOf({ path, range }: KnownFile): number {
  if (range !== undefined) return Math.floor(((range.end - range.start) * 3) / 4);
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
