import { Worker } from "node:worker_threads";

/** What the watch is told. */
export interface Watched {
  readonly megabytes: number;
  /** Who started this process. */
  readonly parent: number;
}

const own = import.meta.url;
const watch = new URL(own.endsWith(".ts") ? "./memory-watch-worker.ts" : "./memory-watch-worker.js", own);

/**
 * Ends this process when it holds more than so many megabytes, or outlives the process that started it, even while its own thread
 * is busy. JavaScript's own limit sees neither pictures nor WebAssembly nor buffers.
 */
export function watchMemory(megabytes: number): void {
  // Read here and now: by the time that the thread runs, the parent may have gone.
  const workerData: Watched = { megabytes, parent: process.ppid };
  const thread = new Worker(watch, { workerData, execArgv: [], stdout: true, stderr: true });
  // Without its watch the process must not go on: the error is nobody's, so it ends it.
  thread.on("error", (error) => {
    throw error;
  });
  thread.unref();
}
