import { createHash, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileChunks } from "./file-bytes.ts";
import { syncFiles, syncFolder, writeDurably, writeForNow } from "./whole-file.ts";

/** Where an original's bytes come from: memory, a file of any size, or anything that gives them in parts. */
export type ByteSource =
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly chunks: Iterable<Uint8Array> };

/** What is known of bytes once they are read through. */
export interface Digest {
  readonly sha256: string;
  readonly size: number;
}

/** The folder `originals/`: `ab/ab12…` by SHA-256, written once, read-only. New files become part of it with the transaction they belong to. */
export interface OriginalFiles {
  readonly path: (sha256: string) => string;
  readonly write: (chunks: Iterable<Uint8Array>) => Digest;
  readonly removeAfterCommit: (sha256: string) => void;
  /** Brings the names of new files to the disk; before the transaction commits. */
  readonly settle: () => void;
  /** Deletes what was removed; after the transaction committed. */
  readonly finish: () => void;
  /** Takes back the files that the failed transaction wrote. */
  readonly discard: () => void;
}

/** The files of the workspace in `dir`. */
export function originalFiles(dir: string): OriginalFiles {
  const folder = join(dir, "originals");
  const fresh = new Set<string>();
  const doomed = new Set<string>();
  const placed = new Set<string>();
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const forget = () => {
    fresh.clear();
    doomed.clear();
    placed.clear();
  };
  return {
    path,
    write: (chunks) => {
      const digest = writeOriginal(folder, path, fresh, chunks);
      if (!isWindows && digest.isPlaced) placed.add(path(digest.sha256));
      doomed.delete(digest.sha256);
      return { sha256: digest.sha256, size: digest.size };
    },
    removeAfterCommit: (sha256) => void doomed.add(sha256),
    settle: () => {
      syncFiles([...placed], folder);
      placed.clear();
      for (const shard of new Set([...fresh].map((sha256) => sha256.slice(0, 2)))) syncFolder(join(folder, shard));
      if (fresh.size > 0) syncFolder(folder);
    },
    finish: () => {
      const removed = [...doomed];
      forget(); // first: whatever follows, the transaction stands and its files with it
      for (const sha256 of removed) removeFile(path(sha256));
    },
    discard: () => {
      const written = [...fresh];
      forget();
      for (const sha256 of written) removeFile(path(sha256));
    },
  };
}

/** The chunks of a source; a file is read as it is asked for. */
export function sourceChunks(source: ByteSource): Iterable<Uint8Array> {
  if ("bytes" in source) return [source.bytes];
  return "path" in source ? fileChunks(source.path) : source.chunks;
}

/** The SHA-256 and size of all chunks together. */
export function digestOf(chunks: Iterable<Uint8Array>): Digest {
  const counting = countingDigest();
  for (const _chunk of counting.pass(chunks));
  return counting.digest();
}

/** Removes what an interrupted program left half-written; only while the workspace is held. */
export function removeHalfWritten(dir: string): void {
  const folder = join(dir, "originals");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(partSuffix)) removeFile(join(folder, name));
}

const partSuffix = ".part";
const isWindows = process.platform === "win32";

function writeOriginal(
  folder: string,
  pathOf: (sha256: string) => string,
  fresh: Set<string>,
  chunks: Iterable<Uint8Array>,
): Digest & { readonly isPlaced: boolean } {
  const counting = countingDigest();
  const part = join(folder, `${randomUUID()}${partSuffix}`);
  (isWindows ? writeDurably : writeForNow)(part, counting.pass(chunks), 0o444);
  const digest = counting.digest();
  const path = pathOf(digest.sha256);
  const known = existsSync(path);
  if (known && digestOf(fileChunks(path)).sha256 === digest.sha256) {
    removeFile(part);
    return { ...digest, isPlaced: false };
  }
  placeFile(part, path, join(folder, digest.sha256.slice(0, 2)));
  if (!known) fresh.add(digest.sha256); // one that had rotted is healed, and stays so whatever becomes of the transaction
  return { ...digest, isPlaced: true };
}

function placeFile(part: string, path: string, shard: string): void {
  try {
    mkdirSync(shard, { recursive: true });
    renameSync(part, path);
  } catch (error) {
    removeFile(part);
    throw error;
  }
}

// Windows deletes no read-only file.
function removeFile(path: string): void {
  if (isWindows && existsSync(path)) chmodSync(path, 0o644);
  rmSync(path, { force: true });
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
