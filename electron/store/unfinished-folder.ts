import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./is-alive.ts";

/** The name beside its place under which a workspace is built; it tells whose process builds it. */
export const unfinishedFolder = (place: string): string => `${place}.${process.pid}-${randomUUID().slice(0, 8)}.part`;

/**
 * What was left beside a place of workspaces that were being built there, as paths to be removed: by processes that are gone, or by
 * threads of this one that have ended. Throws what the disk throws.
 */
export function leftUnfinished(place: string, by: "gone" | "own"): readonly string[] {
  const folder = dirname(place);
  if (!existsSync(folder)) return [];
  const stem = `${basename(place)}.`;
  return readdirSync(folder).flatMap((name) => {
    const builder = name.startsWith(stem) ? builderOf(name.slice(stem.length)) : null;
    if (builder === null) return [];
    const isLeft = by === "own" ? builder === process.pid : builder !== process.pid && !isAlive(builder);
    return isLeft ? [join(folder, name)] : [];
  });
}

/** The process that a name's ending tells; null where it is not such a name. */
function builderOf(ending: string): number | null {
  const pid = /^(\d{1,10})-[0-9a-f]{8}\.part$/.exec(ending)?.[1];
  return pid === undefined ? null : Number(pid);
}
