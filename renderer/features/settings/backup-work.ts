import type { BackupProgress, WrittenBackup } from "../../../shared/contract/backups.ts";
import { longWorkFor } from "../../components/long-work.ts";

/** The backup of the workspace that the calls reach. */
export const backupWorkOf = longWorkFor<BackupProgress, WrittenBackup>();
