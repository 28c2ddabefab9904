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

/** The calls about backups: one file with all records, originals and the history. It is restored where no workspace is open. */
export const backupMethods = {
  /** A free name in the user's documents folder. */
  "backups.suggest": method(z.strictObject({}), z.strictObject({ path: z.string() })),
  /** Writes one where no file is yet, reads it again and compares it. */
  "backups.write": method(z.strictObject({ path: z.string().trim().min(1, "请写明备份放在哪里") }), written),
} as const;
