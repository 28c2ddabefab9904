import { z } from "zod";
import { method } from "./method.ts";

const written = z.strictObject({
  path: z.string(),
  /** In bytes. */
  size: z.int(),
  /** How many originals are missing in the workspace, and so in the backup. */
  missing: z.int(),
});

/** A backup that was written and read again. */
export type WrittenBackup = z.infer<typeof written>;

const progress = z.strictObject({
  step: z.enum(["collecting", "writing", "checking", "comparing"]),
  /** Whole percent of the step. */
  percent: z.int().min(0).max(100),
});

/** How far a backup is. */
export type BackupProgress = z.infer<typeof progress>;

/** The calls about backups: one file with all records, originals and the history. It is restored where no workspace is open. */
export const backupMethods = {
  /** A free name in the user's documents folder. */
  "backups.suggest": method(z.strictObject({}), z.strictObject({ path: z.string() })),
  /** Writes one where no file is yet, reads it again and compares it: the workspace as it stood when it was asked for. */
  "backups.write": method(z.strictObject({ path: z.string().trim().min(1, "请写明备份放在哪里") }), written, progress),
} as const;
