import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

// What operating systems and office programs leave lying about: no record of anybody's.
const clutter = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\._.*)$/i;

async function filesIn(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !clutter.test(name)).toSorted((a, b) => (a < b ? -1 : 1));
  const nested = await Promise.all(names.map((name) => filesIn(join(path, name))));
  return nested.flat();
}

/** The files that paths and folders name, each once, folders in the order of their names; what is not there stays in the list. */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(paths.map(filesIn))).flat();
  return [...new Set(files)].filter((file) => !clutter.test(basename(file)));
}
