import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { launchProcess } from "../sandbox/launcher.ts";
import { startFor } from "../sandbox/relay.ts";
import { ended, type FromThread, type SaidError, type ThreadStart } from "./thread-terms.ts";

/** How to hear how far work in a thread is, and how to stop it. */
export interface ThreadWatch<Progress> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How work in a thread ended. */
export type ThreadEnd<Answer> = { readonly kind: "done"; readonly answer: Answer } | { readonly kind: "stopped" };

/** So long work that was stopped may take to end by itself, in milliseconds. */
const grace = 500;

/**
 * Does work in a thread of its own, so that this one goes on answering. `program` calls `serveThread`; the order and the answer cross by
 * structured clone. A stop is heard within half a second whatever the thread does, unless it has settled: then its answer comes.
 * What it puts aside in the folder for temporary files is removed when it ends. What it throws is thrown here.
 */
export async function runInThread<Order, Progress, Answer>(
  program: URL,
  order: Order,
  watch: ThreadWatch<Progress> = {},
): Promise<ThreadEnd<Answer>> {
  if (watch.signal?.aborted === true) return { kind: "stopped" };
  const scratch = await mkdtemp(join(tmpdir(), "shenbao-thread-"));
  try {
    return await runWithin<Answer>(program, order, { ...watch, scratch } as Within);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Within extends ThreadWatch<unknown> {
  readonly scratch: string;
}

async function runWithin<Answer>(program: URL, order: unknown, { signal, onProgress, scratch }: Within) {
  const marks = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1: here, port2: processes } = new MessageChannel();
  startFor(here, launchProcess);
  const thread = new Worker(program, {
    workerData: { order, marks, processes } satisfies ThreadStart,
    transferList: [processes],
    execArgv: [],
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  });
  const stopping = stopOf(thread, marks);
  signal?.addEventListener("abort", stopping.begin);
  try {
    return await endOf<Answer>(thread, onProgress, stopping.isForced);
  } finally {
    signal?.removeEventListener("abort", stopping.begin);
    stopping.forget();
    here.close();
    await thread.terminate();
  }
}

/** Asks a thread to stop, and ends it where it does not hear, unless its work has settled. */
function stopOf(thread: Worker, marks: ThreadStart["marks"]) {
  let patience: NodeJS.Timeout | undefined;
  let isForced = false;
  const force = (): void => {
    if (Atomics.compareExchange(marks, 0, ended.notYet, ended.stopped) === ended.settled) return;
    isForced = true;
    void thread.terminate();
  };
  return {
    begin: (): void => {
      thread.postMessage("stop");
      patience = setTimeout(force, grace);
    },
    forget: (): void => clearTimeout(patience),
    isForced: (): boolean => isForced,
  };
}

function endOf<Answer>(
  thread: Worker,
  onProgress: Within["onProgress"],
  isForced: () => boolean,
): Promise<ThreadEnd<Answer>> {
  return new Promise((settle, fail) => {
    thread.on("message", (message: FromThread) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else if (message.kind === "stopped") settle(message);
      else if (message.kind === "failed") fail(asThrown(message.error));
      else settle({ kind: "done", answer: message.answer as Answer });
    });
    thread.once("error", fail);
    thread.once("exit", () => {
      if (isForced()) settle({ kind: "stopped" });
      else fail(new Error("the thread ended without an answer"));
    });
  });
}

const asThrown = ({ message, stack, code }: SaidError): Error =>
  Object.assign(new Error(message), stack === undefined ? {} : { stack }, code === undefined ? {} : { code });
