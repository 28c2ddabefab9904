import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { partSuffix, removeFile } from "./write-original.ts";

/** Files of originals that were removed since the workspace was opened, until it is let go: an undo asks for them again. */
export interface RemovedFiles {
  /** Moves a file out of its place; none is no error. */
  readonly putAside: (sha256: string, path: string) => void;
  /** Where it stands now; null where it does not. */
  readonly find: (sha256: string) => string | null;
  /** Deletes all of them for good. */
  readonly letGo: () => void;
}

/** The removed files of a folder. A program that is killed leaves them as half-written files, which the next opening sweeps away. */
export function removedFiles(folder: string): RemovedFiles {
  const removed = new Set<string>();
  const pathOf = (sha256: string): string => removedPath(folder, sha256);
  return {
    putAside: (sha256, path) => {
      if (!existsSync(path)) return;
      renameSync(path, pathOf(sha256));
      removed.add(sha256);
    },
    find: (sha256) => (existsSync(pathOf(sha256)) ? pathOf(sha256) : null),
    letGo: () => {
      for (const sha256 of removed) removeFile(pathOf(sha256));
      removed.clear();
    },
  };
}

/** Where the file of an original stands that was removed while the workspace is open. */
export const removedPath = (folder: string, sha256: string): string => join(folder, `${sha256}.removed${partSuffix}`);
