import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { StoreRefusal } from "./store-refusal.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import type { WrittenOriginal } from "./write-original.ts";

/** What the thread is given. */
export interface CopyOrder {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly marks: Int32Array<SharedArrayBuffer>;
}

/** How the thread ended: what it wrote, in the order of the paths, and why it went no further, if it did not. */
export interface CopyEnd {
  readonly written: readonly WrittenOriginal[];
  /** Whether the names of the files are on the disk too; their bytes are in any case. */
  readonly areNamesSynced: boolean;
  readonly refusal?: WorkspaceProblem;
  readonly failure?: { readonly message: string; readonly code?: string };
}

/** Files that a thread copies into the folder of originals while this one goes on. */
export interface Copying {
  /** Sleeps until all is copied and on the disk, or has failed. */
  readonly wait: () => CopyEnd;
  /** As `wait`, but wants no more than what is done already. */
  readonly stop: () => CopyEnd;
}

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./copy-originals-worker.ts" : "./copy-originals-worker.js", own);
// So long without a single file done, the thread is dead or the disk is.
const patience = 120_000;

/** Begins to copy files into the folder of originals. The caller waits or stops, and answers for what was written. */
export function copyOriginals(folder: string, paths: readonly string[]): Copying {
  const marks = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const { port1: here, port2: port } = new MessageChannel();
  const workerData = { folder, paths, marks, port };
  const thread = new Worker(worker, { workerData, transferList: [port], execArgv: [] });
  thread.unref();
  // What it dies of is told by the wait, which sees no end of it.
  thread.on("error", () => undefined);
  const wait = (): CopyEnd => {
    sleepUntilSaid(marks);
    const end = receiveMessageOnPort(here)?.message as CopyEnd | undefined;
    here.close();
    return end ?? { written: [], areNamesSynced: false, failure: { message: "the copying thread said nothing" } };
  };
  const stop = (): CopyEnd => {
    Atomics.store(marks, 1, 1);
    return wait();
  };
  return { wait, stop };
}

/** What ended the copying, thrown as it would have been without the thread. */
export function throwIfFailed({ refusal, failure }: CopyEnd): void {
  if (refusal !== undefined) throw new StoreRefusal(refusal);
  if (failure !== undefined) throw asThrown(failure);
}

const asThrown = ({ message, ...code }: NonNullable<CopyEnd["failure"]>): Error =>
  Object.assign(new Error(message), code);

function sleepUntilSaid(marks: CopyOrder["marks"]): void {
  for (let done = -1; ; ) {
    if (Atomics.wait(marks, 0, 0, patience) !== "timed-out") return;
    const now = Atomics.load(marks, 2);
    if (now === done) return;
    done = now;
  }
}
