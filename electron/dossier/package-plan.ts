import { stat } from "node:fs/promises";
import { firstClash, isPortablePath } from "./entry-path.ts";
import type { PackageEntry } from "./package-entry.ts";
import { PackageFailure, systemCode } from "./package-failure.ts";

/** An entry with the size it must turn out to have. */
export interface PlannedEntry {
  readonly entry: PackageEntry;
  readonly size: number;
}

/** The payload in the order it is written, which is the order of the paths' ASCII codes. */
export interface PackagePlan {
  readonly entries: readonly PlannedEntry[];
  readonly bytes: number;
}

/** Gathers, checks and orders the entries; a path that is not portable, a clash or a missing source ends it. */
export async function planPackage(given: AsyncIterable<PackageEntry> | Iterable<PackageEntry>): Promise<PackagePlan> {
  const entries: PackageEntry[] = [];
  for await (const entry of given) entries.push(entry);
  checkPaths(entries.map(({ path }) => path));
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const planned: PlannedEntry[] = [];
  for (const entry of entries) planned.push({ entry, size: await sizeOf(entry) });
  return { entries: planned, bytes: planned.reduce((sum, { size }) => sum + size, 0) };
}

function checkPaths(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error("a package needs at least one entry");
  const bad = paths.find((path) => !isPortablePath(path));
  if (bad !== undefined) throw new PackageFailure("entry-path-bad", bad);
  const clash = firstClash(paths);
  if (clash !== null) throw new PackageFailure("entry-path-clash", clash[0], { other: clash[1] });
}

async function sizeOf(entry: PackageEntry): Promise<number> {
  if ("bytes" in entry.source) return entry.source.bytes.length;
  if ("chunks" in entry.source) return entry.source.size;
  const { file } = entry.source;
  const found = await stat(file).catch((error: unknown) => {
    if (systemCode(error) === null) throw error;
    return null;
  });
  if (found === null) throw new PackageFailure("source-missing", entry.path, { file });
  if (!found.isFile()) throw new PackageFailure("source-unreadable", entry.path, { file });
  return found.size;
}
