import { serveThread } from "../thread/serve-thread.ts";
import type { WorkWatch } from "../thread/thread-terms.ts";
import { readChangeSet, writeOrderedSet } from "./change-set-file.ts";
import type { ChangeSetWork } from "./change-set-in-thread.ts";

// The thread of `writeSetInThread` and `readSetInThread`.
serveThread(async (work: ChangeSetWork, { onProgress, throwIfStopped, settle }: WorkWatch<number>) => {
  const onPercent = (percent: number): void => {
    throwIfStopped();
    onProgress(percent);
  };
  return work.kind === "write" ? writeOrderedSet(work, { onPercent, settle }) : readChangeSet(work.path, onPercent);
});
