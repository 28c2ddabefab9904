import { createHash, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileChunks } from "./file-bytes.ts";
import { writeDurably, writeForNow } from "./whole-file.ts";

/** What is known of bytes once they are read through. */
export interface Digest {
  readonly sha256: string;
  readonly size: number;
}

/** An original whose bytes are in the folder now. */
export interface WrittenOriginal extends Digest {
  /** Whether a file was put in its place: it was not there, or had rotted. */
  readonly isPlaced: boolean;
  /** Whether it was not there before: a failed transaction takes it back. */
  readonly isFresh: boolean;
}

/** How the name of a half-written file ends. */
export const partSuffix = ".part";
/** Windows flushes only what was opened for writing, and deletes nothing that is read-only. */
export const isWindows = process.platform === "win32";

/** Where an original stands in the folder: `ab/ab12…`. */
export const originalPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

/** Where an original of the workspace in a folder stands. */
export const originalIn = (dir: string, sha256: string): string => originalPath(join(dir, "originals"), sha256);

/** The SHA-256 and size of all chunks together. */
export function digestOf(chunks: Iterable<Uint8Array>): Digest {
  const counting = countingDigest();
  for (const _chunk of counting.pass(chunks));
  return counting.digest();
}

/** Writes an original into the folder; a file of the same bytes that stands there stays, one that had rotted is replaced. */
export function writeOriginal(folder: string, chunks: Iterable<Uint8Array>): WrittenOriginal {
  const counting = countingDigest();
  const part = join(folder, `${randomUUID()}${partSuffix}`);
  (isWindows ? writeDurably : writeForNow)(part, counting.pass(chunks), 0o444);
  const digest = counting.digest();
  const path = originalPath(folder, digest.sha256);
  const isKnown = existsSync(path);
  if (isKnown && digestOf(fileChunks(path)).sha256 === digest.sha256) {
    removeFile(part);
    return { ...digest, isPlaced: false, isFresh: false };
  }
  placeFile(part, path, join(folder, digest.sha256.slice(0, 2)));
  return { ...digest, isPlaced: true, isFresh: !isKnown };
}

/** Removes a file, read-only or not; none is no error. */
export function removeFile(path: string): void {
  if (isWindows && existsSync(path)) chmodSync(path, 0o644);
  rmSync(path, { force: true });
}

function placeFile(part: string, path: string, shard: string): void {
  try {
    if (!existsSync(shard)) mkdirSync(shard);
    renameSync(part, path);
  } catch (error) {
    removeFile(part);
    throw error;
  }
}

function countingDigest() {
  const hash = createHash("sha256");
  let size = 0;
  return {
    *pass(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
      for (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    digest: (): Digest => ({ sha256: hash.digest("hex"), size }),
  };
}
