import { syncBuiltinESMExports } from "node:module";
import threads, { type Worker as NodeWorker } from "node:worker_threads";

/** The backends' threads that were started while a watch stood. */
export interface ThreadWatch {
  readonly backends: () => readonly NodeWorker[];
  /** Ends the youngest as a crash would: at once, whatever it is doing. */
  readonly killYoungest: () => Promise<void>;
  readonly end: () => void;
}

/** Keeps hold of the threads that the program starts from now on; the program knows nothing of it. */
export function watchThreads(): ThreadWatch {
  const { Worker } = threads;
  const started: NodeWorker[] = [];
  class Watched extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      if (String(args[0]).includes("backend-worker")) started.push(this);
    }
  }
  const put = (worker: typeof Worker): void => {
    threads.Worker = worker;
    syncBuiltinESMExports();
  };
  put(Watched);
  return {
    backends: () => started,
    killYoungest: async () => {
      const youngest = started.at(-1);
      if (youngest === undefined) throw new Error("no backend was started");
      await youngest.terminate();
    },
    end: () => put(Worker),
  };
}
