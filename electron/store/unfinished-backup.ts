import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name beside its place under which a backup is written. */
export const unfinishedName = (path: string): string => `${path}.${randomUUID().slice(0, 8)}.part`;

/** Removes what a program that was cut off while writing a backup at `path` left beside it. Throws what the disk throws. */
export function removeUnfinished(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  const stem = `${basename(path)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(stem) && /^[0-9a-f]{8}\.part$/.test(name.slice(stem.length)))
      rmSync(join(folder, name), { force: true });
}
