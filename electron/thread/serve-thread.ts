import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { launchWith } from "../sandbox/launcher.ts";
import { launchOver } from "../sandbox/relay.ts";
import { ended, type FromThread, type SaidError, type ThreadStart, type WorkWatch } from "./thread-terms.ts";

/** Does the work that this thread was started for, and says how it ended. The last thing that the program of a thread does. */
export function serveThread<Order, Progress, Answer>(
  work: (order: Order, watch: WorkWatch<Progress>) => Promise<Answer>,
): void {
  const port = parentPort;
  if (port === null) throw new Error("a program that calls serveThread runs as a worker thread only");
  const { order, marks, processes } = workerData as ThreadStart;
  launchWith(launchOver(processes));
  const stop = new AbortController();
  const say = (message: FromThread): void => port.postMessage(message);
  // Unlistened to, the port keeps the thread alive no longer than its work.
  port.once("message", () => stop.abort());
  const throwIfStopped = (): void => {
    if (receiveMessageOnPort(port) !== undefined) stop.abort();
    stop.signal.throwIfAborted();
  };
  const watch: WorkWatch<Progress> = {
    signal: stop.signal,
    onProgress: (progress) => say({ kind: "progress", progress }),
    throwIfStopped,
    settle: () => {
      throwIfStopped();
      const before = Atomics.compareExchange(marks, 0, ended.notYet, ended.settled);
      if (before === ended.stopped) throw new Error("stopped before it had settled");
    },
  };
  work(order as Order, watch)
    .then(
      (answer) => say({ kind: "answer", answer }),
      (error: unknown) => say(stop.signal.aborted ? { kind: "stopped" } : { kind: "failed", error: said(error) }),
    )
    .finally(() => port.close());
}

function said(error: unknown): SaidError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: undefined };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { message: error.message, stack: error.stack, code };
}
