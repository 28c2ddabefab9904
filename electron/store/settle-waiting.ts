import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileChunks } from "./file-bytes.ts";
import type { Sql } from "./sql.ts";
import { shaOfStaged } from "./staged-name.ts";
import { digestOf, originalPath, partSuffix, removeFile } from "./write-original.ts";

/**
 * Clears up what an interrupted program left in the folder of originals; only while the workspace is held. A whole file whose record
 * stands is put into its place: the program ended between the two. All else that is half-written or waits is removed.
 */
export function settleWaiting(dir: string, sql: Sql): void {
  const folder = join(dir, "originals");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(partSuffix)) continue;
    const sha256 = shaOfStaged(name);
    const path = join(folder, name);
    if (sha256 !== null && isMissing(folder, sha256, sql) && digestOf(fileChunks(path)).sha256 === sha256)
      putInPlace(path, originalPath(folder, sha256));
    else removeFile(path);
  }
}

const isMissing = (folder: string, sha256: string, sql: Sql): boolean =>
  !existsSync(originalPath(folder, sha256)) && sql.rows("SELECT 1 FROM originals WHERE sha256 = ?", sha256).length > 0;

/** Where that fails it waits for another opening, and is told to be missing meanwhile: what is there can be worked with. */
function putInPlace(path: string, place: string): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    renameSync(path, place);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}
