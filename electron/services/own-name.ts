import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

// Beside this user's other settings and not in the workspace, which is copied to others with the name of whoever worked in it.

const longest = 100;
const kept = z.strictObject({ name: z.string().max(longest) });

const placeOf = (settings: string): string => join(settings, "operator.json");

/** The name that was last given on this machine; empty where none was, or where it cannot be read. */
export function readOwnName(settings: string): string {
  try {
    return kept.parse(JSON.parse(readFileSync(placeOf(settings), "utf8"))).name;
  } catch {
    return ""; // none yet, or one that was cut short: giving the name again mends it
  }
}

/** Keeps the name that was given. Settings that cannot be written: it is asked for again, which harms nobody. */
export function keepOwnName(settings: string, name: string): void {
  const written = `${placeOf(settings)}.${process.pid}.tmp`;
  try {
    mkdirSync(settings, { recursive: true });
    writeFileSync(written, JSON.stringify({ name }), { mode: 0o600 });
    renameSync(written, placeOf(settings));
  } catch {
    // See above.
  }
}
