import { once } from "node:events";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { Backend } from "./backend.ts";
import type { BackendStart, FromBackend, ToBackend } from "./backend-messages.ts";
import { type CallWatch, unwatched } from "./call-watch.ts";
import { makeProcessFolder } from "./host/process-folder.ts";
import { removeOwnHolder } from "./store/holder.ts";

/** A backend in a thread of its own. */
export interface RunningBackend extends Backend {
  /** Settles once the thread has ended, asked to or not, and what it put aside is removed. */
  readonly ended: Promise<void>;
  /** Whether the thread has ended, before that is cleared up. */
  readonly isOver: () => boolean;
}

/** Who asked, until they are answered. */
interface Asking {
  readonly settle: (reply: Reply) => void;
  readonly onProgress: CallWatch["onProgress"];
}

type Waiting = Map<number, Asking>;

const gone = refuse(
  "backend-gone",
  "后台程序中途停止，这一步没有完成；已经保存的资料没有改动。请再做一次；正在导入的文件要重新选择。",
);

const left = "已停止，没有打开；工作区保持原样。";

/**
 * Starts the backend in a thread of its own; where the workspace cannot be opened, or the signal came before it was, a sentence says why.
 * A call after its end is refused.
 */
export async function startBackend(
  start: BackendStart,
  signal: AbortSignal = unwatched.signal,
): Promise<Result<RunningBackend, string>> {
  const scratch = await makeProcessFolder(tmpdir(), "shenbao-work-");
  const worker = workerFor(start, scratch);
  const waiting: Waiting = new Map();
  return new Promise((settle, fail) => {
    const backend = backendOver(worker, waiting, scratch);
    // What it was bringing up to date is one transaction, which the next opening takes back.
    let isLeft = false;
    const leave = (): void => {
      isLeft = true;
      void worker.terminate();
    };
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave);
    worker.on("message", (message: FromBackend) => {
      if (message.kind === "open") {
        signal.removeEventListener("abort", leave);
        if (!isLeft) settle(ok(backend));
      } else if (message.kind === "not-open") settle(err(message.sentence));
      else if (message.kind === "progress") waiting.get(message.id)?.onProgress(message.progress);
      else answer(waiting, message.id, message.reply);
    });
    worker.on("error", (error) => {
      report(error);
      fail(error);
    });
    backend.ended.then(() => {
      if (!isLeft) return fail(new Error("the backend ended before it had opened the workspace"));
      removeOwnHolder(start.dir);
      settle(err(left));
    }, fail);
  });
}

/** What ended the thread is for whoever looks into it; the window says only that it ended. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

// The built app holds the same file as JavaScript.
const programOf = (): URL =>
  new URL(import.meta.url.endsWith(".ts") ? "./backend-worker.ts" : "./backend-worker.js", import.meta.url);

// What the thread puts aside while it works goes where it is found again, should the thread be cut off.
const workerFor = (workerData: BackendStart, scratch: string): Worker =>
  new Worker(programOf(), {
    workerData,
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    transferList: workerData.processes === undefined ? [] : [workerData.processes],
  });

function answer(waiting: Waiting, id: number, reply: Reply): void {
  waiting.get(id)?.settle(reply);
  waiting.delete(id);
}

/** Settles when the thread is over: everyone who waits is answered, and what it put aside is removed. */
async function endOf(worker: Worker, waiting: Waiting, scratch: string): Promise<void> {
  await once(worker, "exit");
  for (const id of [...waiting.keys()]) answer(waiting, id, gone);
  // What another program holds open stays until the next start of this one.
  await rm(scratch, { recursive: true, force: true }).catch(report);
}

function backendOver(worker: Worker, waiting: Waiting, scratch: string): RunningBackend {
  let lastId = 0;
  let isOver = false;
  worker.once("exit", () => {
    isOver = true;
  });
  const ended = endOf(worker, waiting, scratch);
  const post = (message: ToBackend): void => worker.postMessage(message);
  return {
    ended,
    isOver: () => isOver,
    call: (name, input, { signal, onProgress } = unwatched) => {
      if (isOver) return Promise.resolve(gone);
      lastId += 1;
      const id = lastId;
      return new Promise<Reply>((settle) => {
        const cancel = (): void => post({ kind: "cancel", id });
        const settled = (reply: Reply): void => {
          signal.removeEventListener("abort", cancel);
          settle(reply);
        };
        waiting.set(id, { settle: settled, onProgress });
        post({ kind: "call", id, name, input });
        if (signal.aborted) cancel();
        else signal.addEventListener("abort", cancel);
      });
    },
    close: () => {
      if (!isOver) post({ kind: "close" });
      return ended;
    },
  };
}
