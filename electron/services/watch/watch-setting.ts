import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

// Beside the program's other settings of this user and not in the workspace: a folder of this machine means nothing on another, and
// a workspace that was moved or handed on must not look into folders that happen to have the same name there.

const look = z.strictObject({ path: z.string(), size: z.number(), modified: z.number() });
const settingSchema = z.strictObject({
  workspace: z.string(),
  folder: z.string(),
  /** What lay in the folder when it was chosen and was not asked for. */
  before: z.array(look).readonly(),
  /** What the person passed over. */
  ignored: z.array(look).readonly(),
});

/** Which folder is watched for a workspace on this machine. */
export type WatchSetting = z.output<typeof settingSchema>;

const placeOf = (workspace: string, settings: string): string =>
  join(settings, "watched", `${createHash("sha256").update(workspace).digest("hex").slice(0, 24)}.json`);

/** Where the workspace really stands; its name as given while it cannot be reached. */
function realPlace(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    return dir;
  }
}

/** The setting of the workspace in `dir`; null where there is none, or where it cannot be understood any more. */
export function readWatchSetting(dir: string, settings: string): WatchSetting | null {
  const workspace = realPlace(dir);
  try {
    const parsed = settingSchema.safeParse(JSON.parse(readFileSync(placeOf(workspace, settings), "utf8")));
    return parsed.success && parsed.data.workspace === workspace ? parsed.data : null;
  } catch {
    return null; // no setting yet, or one that was cut short: choosing the folder again mends it
  }
}

/** Keeps the setting of the workspace in `dir`, whole or not at all; null forgets it. */
export function keepWatchSetting(dir: string, settings: string, setting: Omit<WatchSetting, "workspace"> | null): void {
  const workspace = realPlace(dir);
  const place = placeOf(workspace, settings);
  if (setting === null) return rmSync(place, { force: true });
  mkdirSync(dirname(place), { recursive: true });
  const written = `${place}.${process.pid}.tmp`;
  writeFileSync(written, JSON.stringify({ workspace, ...setting }), { mode: 0o600 });
  renameSync(written, place);
}
