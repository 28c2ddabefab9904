import { join } from "node:path";
import type { CopyEnd } from "./copy-originals.ts";
import { syncFiles, syncFolder } from "./whole-file.ts";
import { type Digest, isWindows, originalPath, removeFile, writeOriginal } from "./write-original.ts";

/** The files that a transaction writes into their places itself. */
export interface WrittenFiles {
  readonly write: (chunks: Iterable<Uint8Array>) => Digest;
  /** Hears what a thread wrote for the transaction. */
  readonly writtenElsewhere: (end: CopyEnd) => void;
  /** Brings them and their names to the disk. */
  readonly settle: () => void;
  /** They stand: nothing more is to be done. */
  readonly forget: () => void;
  /** Removes those that were not there before. One that had rotted is healed, and stays so. */
  readonly discard: () => void;
}

/** Files written into a folder of originals; `onWritten` hears of each, whether or not it was there before. */
export function writtenFiles(folder: string, onWritten: (sha256: string) => void): WrittenFiles {
  // Of the fresh ones, `named` have their names on the disk already.
  const [fresh, named, placed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const take = ({ sha256, isFresh }: CopyEnd["written"][number]): void => {
    if (isFresh) fresh.add(sha256);
    onWritten(sha256);
  };
  const forget = (): void => {
    for (const set of [fresh, named, placed]) set.clear();
  };
  return {
    write: (chunks) => {
      const written = writeOriginal(folder, chunks);
      const { sha256, size, isPlaced } = written;
      take(written);
      if (!isWindows && isPlaced) placed.add(originalPath(folder, sha256));
      return { sha256, size };
    },
    writtenElsewhere: ({ written, areNamesSynced }) => {
      written.forEach(take);
      if (areNamesSynced) for (const { sha256 } of written) named.add(sha256);
    },
    settle: () => {
      syncFiles([...placed], folder);
      placed.clear();
      syncNames(folder, fresh, named);
    },
    forget,
    discard: () => {
      const written = [...fresh];
      forget();
      for (const sha256 of written) removeFile(originalPath(folder, sha256));
    },
  };
}

function syncNames(folder: string, fresh: ReadonlySet<string>, named: ReadonlySet<string>): void {
  const shas = [...fresh].filter((sha256) => !named.has(sha256));
  for (const shard of new Set(shas.map((sha256) => sha256.slice(0, 2)))) syncFolder(join(folder, shard));
  if (shas.length > 0) syncFolder(folder);
}
