import { existsSync } from "node:fs";
import { join } from "node:path";
import type { KnownFile } from "./bring-orders.ts";
import { type CopyEnd, type Copying, copyOriginals, throwIfFailed } from "./copy-originals.ts";
import { fileChunks } from "./file-bytes.ts";
import { removedFiles } from "./removed-files.ts";
import { type StagedFiles, stagedFiles } from "./staged-files.ts";
import { type Digest, originalPath } from "./write-original.ts";
import { writtenFiles } from "./written-files.ts";

/** Where an original's bytes come from: memory, a file of any size, or anything that gives them in parts. */
export type ByteSource =
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly chunks: Iterable<Uint8Array> };

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
  /** Brings the bytes of files here ahead of the transaction that keeps them. */
  readonly bring: StagedFiles["bring"];
  /** Keeps bytes that were brought here; null where they were not. */
  readonly takeBrought: (sha256: string) => Digest | null;
  /** Copies files that were not brought while the rows are written, or at once where they are few; one that has changed is thrown as `ChangedFile`, at the latest before the transaction commits. */
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
  const doomed = new Set<string>();
  const aside = removedFiles(folder);
  const staged = stagedFiles(folder);
  const written = writtenFiles(folder, (sha256) => doomed.delete(sha256));
  const path = (sha256: string) => staged.waitingAt(sha256) ?? originalPath(folder, sha256);
  const takeBrought = (sha256: string): Digest | null => {
    const size = staged.take(sha256);
    if (size === null) return null;
    doomed.delete(sha256);
    return { sha256, size };
  };
  const copying = copyingInto(folder, written.writtenElsewhere);
  return {
    path,
    write: written.write,
    bring: staged.bring,
    takeBrought,
    copyAll: (all) => {
      copying.end("wait");
      const files = all.filter(({ sha256 }) => takeBrought(sha256) === null);
      if (files.length >= worthAThread) copying.begin(files);
      else for (const file of files) orChanged(file, written.write(fileChunks(file.path)));
    },
    removeAfterCommit: (sha256) => void doomed.add(sha256),
    bringBack: (sha256) => {
      const put = aside.find(sha256);
      return existsSync(path(sha256)) || (put !== null && written.write(fileChunks(put)).sha256 === sha256);
    },
    settle: () => {
      copying.end("wait");
      written.settle();
    },
    finish: () => {
      const removed = [...doomed];
      // First: whatever follows, the transaction stands and its files with it.
      doomed.clear();
      written.forget();
      staged.place();
      for (const sha256 of removed) aside.putAside(sha256, path(sha256));
    },
    discard: () => {
      copying.end("stop");
      staged.giveBack();
      doomed.clear();
      written.discard();
    },
    letGo: () => {
      staged.letGo();
      aside.letGo();
    },
  };
}

/** The chunks of a source; a file is read as it is asked for. */
export function sourceChunks(source: ByteSource): Iterable<Uint8Array> {
  if ("bytes" in source) return [source.bytes];
  return "path" in source ? fileChunks(source.path) : source.chunks;
}

const pathOf = ({ path }: KnownFile): string => path;

/** A copying in a thread, one at a time. `keep` hears what it wrote; waited for, it throws what went wrong. */
function copyingInto(folder: string, keep: (end: CopyEnd) => void) {
  let running: { readonly files: readonly KnownFile[]; readonly run: Copying } | null = null;
  return {
    begin: (files: readonly KnownFile[]): void => {
      running = { files, run: copyOriginals(folder, files.map(pathOf)) };
    },
    end: (how: "wait" | "stop"): void => {
      if (running === null) return;
      const { files, run } = running;
      running = null;
      const end = run[how]();
      keep(end);
      if (how === "wait") checkCopies(files, end);
    },
  };
}

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
