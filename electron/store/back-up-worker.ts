import { serveThread } from "../thread/serve-thread.ts";
import type { WorkWatch } from "../thread/thread-terms.ts";
import type { BackupProgress } from "./backup-progress.ts";
import { type BackupOrder, writeBackup } from "./write-backup.ts";

// The thread of `backUp`.

async function work(order: BackupOrder, { onProgress, throwIfStopped, settle }: WorkWatch<BackupProgress>) {
  const tell = (progress: BackupProgress): void => {
    throwIfStopped();
    onProgress(progress);
  };
  return writeBackup(order, { onProgress: tell, settle });
}

serveThread(work);
