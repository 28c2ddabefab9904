import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type CopyEnd, type Copying, copyOriginals, throwIfFailed } from "./copy-originals.ts";
import { fileChunks } from "./file-bytes.ts";
import { removedFiles } from "./removed-files.ts";
import { syncFiles, syncFolder } from "./whole-file.ts";
import {
  type Digest,
  isWindows,
  originalPath,
  partSuffix,
  removeFile,
  type WrittenOriginal,
  writeOriginal,
} from "./write-original.ts";

/** Where an original's bytes come from: memory, a file of any size, or anything that gives them in parts. */
export type ByteSource =
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly chunks: Iterable<Uint8Array> };

/** A file that was read before, with the hash that its bytes had then. */
export interface KnownFile {
  readonly path: string;
  readonly sha256: string;
}

/** A file is no longer what was read. */
export class ChangedFile extends Error {
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** The folder `originals/`: `ab/ab12…` by SHA-256, written once, read-only. New files become part of it with the transaction they belong to. */
export interface OriginalFiles {
  readonly path: (sha256: string) => string;
  readonly write: (chunks: Iterable<Uint8Array>) => Digest;
  /** Copies files while the rows are written, or at once where they are few; one that has changed is thrown as `ChangedFile`, at the latest before the transaction commits. */
  readonly copyAll: (files: readonly KnownFile[]) => void;
  readonly removeAfterCommit: (sha256: string) => void;
  /** Brings back a file that was removed since these files were opened; false where neither it nor its removed copy is there. */
  readonly bringBack: (sha256: string) => boolean;
  /** Brings new files and their names to the disk; before the transaction commits. */
  readonly settle: () => void;
  /** Puts aside what was removed, so that it can be brought back; after the transaction committed. */
  readonly finish: () => void;
  /** Takes back the files that the failed transaction wrote. */
  readonly discard: () => void;
  /** Deletes for good what was put aside; once nobody can ask for it any more. */
  readonly letGo: () => void;
}

// Below it, starting a thread costs more than it gains.
const worthAThread = 200;

/** The files of the workspace in `dir`. */
export function originalFiles(dir: string): OriginalFiles {
  const folder = join(dir, "originals");
  // Of the fresh ones, `named` have their names on the disk already.
  const [fresh, named, doomed, placed] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  let copying: { readonly files: readonly KnownFile[]; readonly run: Copying } | null = null;
  const aside = removedFiles(folder);
  const path = (sha256: string) => originalPath(folder, sha256);
  const take = ({ sha256, isFresh }: WrittenOriginal): void => {
    if (isFresh) fresh.add(sha256); // one that had rotted is healed, and stays so whatever becomes of the transaction
    doomed.delete(sha256);
  };
  const write = (chunks: Iterable<Uint8Array>): Digest => {
    const { isPlaced, isFresh, ...digest } = writeOriginal(folder, chunks);
    take({ ...digest, isPlaced, isFresh });
    if (!isWindows && isPlaced) placed.add(path(digest.sha256));
    return digest;
  };
  const endCopying = (how: "wait" | "stop"): void => {
    if (copying === null) return;
    const { files, run } = copying;
    copying = null;
    const end = run[how]();
    end.written.forEach(take);
    if (end.areNamesSynced) for (const { sha256 } of end.written) named.add(sha256);
    if (how === "wait") checkCopies(files, end);
  };
  const forget = () => {
    for (const set of [fresh, doomed, placed, named]) set.clear();
  };
  return {
    path,
    write,
    copyAll: (files) => {
      endCopying("wait");
      if (files.length >= worthAThread) copying = { files, run: copyOriginals(folder, files.map(pathOf)) };
      else for (const file of files) orChanged(file, write(fileChunks(file.path)));
    },
    removeAfterCommit: (sha256) => void doomed.add(sha256),
    bringBack: (sha256) => {
      const put = aside.find(sha256);
      return existsSync(path(sha256)) || (put !== null && write(fileChunks(put)).sha256 === sha256);
    },
    settle: () => {
      endCopying("wait");
      syncFiles([...placed], folder);
      placed.clear();
      syncNames(folder, fresh, named);
    },
    finish: () => {
      const removed = [...doomed];
      forget(); // first: whatever follows, the transaction stands and its files with it
      for (const sha256 of removed) aside.putAside(sha256, path(sha256));
    },
    discard: () => {
      endCopying("stop");
      const written = [...fresh];
      forget();
      for (const sha256 of written) removeFile(path(sha256));
    },
    letGo: aside.letGo,
  };
}

/** The chunks of a source; a file is read as it is asked for. */
export function sourceChunks(source: ByteSource): Iterable<Uint8Array> {
  if ("bytes" in source) return [source.bytes];
  return "path" in source ? fileChunks(source.path) : source.chunks;
}

/** Removes what an interrupted program left half-written; only while the workspace is held. */
export function removeHalfWritten(dir: string): void {
  const folder = join(dir, "originals");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(partSuffix)) removeFile(join(folder, name));
}

function syncNames(folder: string, fresh: ReadonlySet<string>, named: ReadonlySet<string>): void {
  const shas = [...fresh].filter((sha256) => !named.has(sha256));
  for (const shard of new Set(shas.map((sha256) => sha256.slice(0, 2)))) syncFolder(join(folder, shard));
  if (shas.length > 0) syncFolder(folder);
}

const pathOf = ({ path }: KnownFile): string => path;

function checkCopies(files: readonly KnownFile[], end: CopyEnd): void {
  throwIfFailed(end);
  files.forEach((file, place) => {
    const written = end.written[place];
    if (written === undefined) throw new Error(`${file.path} was not copied`);
    orChanged(file, written);
  });
}

function orChanged({ path, sha256 }: KnownFile, written: Digest): void {
  if (written.sha256 !== sha256) throw new ChangedFile(path);
}
