import { workerData } from "node:worker_threads";
import type { Watched } from "./watch-memory.ts";

// Memory can grow by some ten megabytes in this time.
const millisecondsBetweenLooks = 20;

const { megabytes, parent } = workerData as Watched;

/** A process whose parent has gone is handed to another one; its own thread may be too busy to notice. */
const isOrphaned = (): boolean => process.ppid !== parent;

setInterval(() => {
  if (process.memoryUsage.rss() > megabytes * 1_000_000 || isOrphaned()) process.kill(process.pid, "SIGKILL");
}, millisecondsBetweenLooks);
