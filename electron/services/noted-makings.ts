import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isAlive } from "../store/is-alive.ts";
import { leftUnfinished } from "../store/unfinished-folder.ts";

// A program that is cut off removes nothing. So this user's settings note where a workspace is being made, and the next start clears up there.

const noted = z.array(z.strictObject({ dir: z.string(), pid: z.int() })).readonly();

type Noted = z.output<typeof noted>;

const noteOf = (settings: string): string => join(settings, "unfinished-workspaces.json");

function readNote(settings: string): Noted {
  try {
    return noted.parse(JSON.parse(readFileSync(noteOf(settings), "utf8")));
  } catch {
    return []; // none, or one that was cut short: what it named is cleared when its place is chosen again
  }
}

function writeNote(settings: string, makings: Noted): void {
  if (makings.length === 0) return rmSync(noteOf(settings), { force: true });
  mkdirSync(settings, { recursive: true });
  const written = `${noteOf(settings)}.${process.pid}.tmp`;
  writeFileSync(written, JSON.stringify(makings), { mode: 0o600 });
  renameSync(written, noteOf(settings));
}

/** Does work that makes a workspace in a folder, under a note in the settings for as long as it takes. */
export async function notingMaking<T>(settings: string, dir: string, work: () => Promise<T>): Promise<T> {
  const mine = { dir, pid: process.pid };
  const others = (): Noted => readNote(settings).filter((one) => one.dir !== dir || one.pid !== process.pid);
  writeNote(settings, [...others(), mine]);
  try {
    return await work();
  } finally {
    writeNote(settings, others());
  }
}

/** Removes what was left of workspaces that were being made when the program was cut off. What cannot be removed now is tried again the next time. */
export function clearUnfinishedMakings(settings: string): void {
  const makings = readNote(settings);
  if (makings.length === 0) return;
  writeNote(
    settings,
    makings.filter(({ dir, pid }) => isAlive(pid) || !canClear(dir)),
  );
}

function canClear(dir: string): boolean {
  try {
    for (const left of leftUnfinished(dir, "gone")) rmSync(left, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
