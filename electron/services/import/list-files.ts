import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

// What operating systems and office programs leave lying about: no record of anybody's.
const clutter = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\._.*)$/i;

async function filesAt(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() ? filesWithin(path) : [path];
}

async function filesWithin(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !clutter.test(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(entries.map((entry) => filesOf(entry, join(folder, entry.name))));
  return nested.flat();
}

/** A folder says itself what its entries are; only where one is a link is it asked. */
function filesOf(entry: Dirent, path: string): readonly string[] | Promise<readonly string[]> {
  if (entry.isFile()) return [path];
  return entry.isDirectory() ? filesWithin(path) : filesAt(path);
}

/** The files that paths and folders name, each once, folders in the order of their names; what is not there stays in the list. */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return [...new Set(files)].filter((file) => !clutter.test(basename(file)));
}
