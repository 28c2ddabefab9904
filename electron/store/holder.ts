import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { isAlive } from "./is-alive.ts";
import type { Holder } from "./workspace-problem.ts";

// The lock itself is SQLite's, held by the operating system: it ends with the process and cannot be lost with a file.
// This file only says who holds it, for the sentence that the next one reads.
const holderFile = (dir: string): string => join(dir, "workspace.lock");

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string(), program: z.string() });

/** Writes down that this process holds the workspace; call it only once the database is locked. */
export function writeHolder(dir: string, program: string): void {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), program };
  try {
    writeFileSync(holderFile(dir), `${JSON.stringify(holder)}\n`);
  } catch (error) {
    if (!isFull(error)) throw error; // on a full disk a workspace can still be read; the next one is refused without a name
  }
}

/** Takes the note away; before the database is let go, so that it cannot be the next holder's. */
export function removeHolder(dir: string): void {
  rmSync(holderFile(dir), { force: true });
}

/** Takes away the note of a thread of this process that was ended while it held the workspace. */
export function removeOwnHolder(dir: string): void {
  const holder = parseHolder(dir);
  if (holder?.pid === process.pid && holder.host === hostname()) removeHolder(dir);
}

/** Who held a workspace last and did not let go of it in good order; null where the last one did. Call it only once the database is locked. */
export const readLeftOpen = (dir: string): Holder | null => parseHolder(dir);

/** Who holds a workspace that turned out to be locked; null when the note is missing, unreadable or of a process that is gone. */
export function readHolder(dir: string): Holder | null {
  const holder = parseHolder(dir);
  if (holder === null) return null;
  return holder.host === hostname() && !isAlive(holder.pid) ? null : holder;
}

function parseHolder(dir: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(dir), "utf8")));
  } catch {
    return null; // the refusal stands without it
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
