import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { clearLeftovers } from "../dossier/package-place.ts";
import { removeUnfinished } from "../store/unfinished-backup.ts";

// A program that is cut off removes nothing. So the workspace notes where a package or a backup is being written, and whoever opens it
// next clears up there. Only who holds the workspace writes the note.

const noteOf = (dir: string): string => join(dir, "unfinished-packages.json");

/** What this thread is writing at the moment; the rest of a note is of a program that is gone. */
const active = new Set<string>();

function noted(dir: string): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(noteOf(dir), "utf8")));
  } catch {
    return []; // none, or one that was cut short: what it named stays, under a name that says it is unfinished
  }
}

function writeNote(dir: string, places: readonly string[]): void {
  if (places.length === 0) return rmSync(noteOf(dir), { force: true });
  try {
    writeFileSync(noteOf(dir), JSON.stringify(places));
  } catch (error) {
    // The package may well go to another disk than the full one.
    if (!(error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")))
      throw error;
  }
}

/** Removes what was left of packages and backups that were being written when the program was cut off. What cannot be removed now is tried again the next time. */
export async function clearUnfinished(dir: string): Promise<void> {
  const cleared: string[] = [];
  for (const place of noted(dir).filter((one) => !active.has(one))) {
    const isCleared = await clearLeftovers(place).then(
      () => canRemove(place),
      () => false,
    );
    if (isCleared) cleared.push(place);
  }
  if (cleared.length > 0)
    writeNote(
      dir,
      noted(dir).filter((place) => !cleared.includes(place)),
    );
}

function canRemove(place: string): boolean {
  try {
    removeUnfinished(place);
    return true;
  } catch {
    return false; // it is tried again the next time
  }
}

/** Does work that writes a package or a backup at `out`, under a note in the workspace's folder for as long as it takes. */
export async function noting<T>(dir: string, out: string, work: () => Promise<T>): Promise<T> {
  await clearUnfinished(dir);
  const place = resolve(out);
  active.add(place);
  writeNote(dir, [...noted(dir), place]);
  try {
    return await work();
  } finally {
    active.delete(place);
    writeNote(
      dir,
      noted(dir).filter((other) => other !== place),
    );
  }
}
