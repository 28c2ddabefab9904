import { Worker } from "node:worker_threads";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { Backend } from "./backend.ts";
import type { BackendStart, FromBackend, ToBackend } from "./backend-messages.ts";
import { type CallWatch, unwatched } from "./call-watch.ts";

/** Who asked, until they are answered. */
interface Asking {
  readonly settle: (reply: Reply) => void;
  readonly onProgress: CallWatch["onProgress"];
}

type Waiting = Map<number, Asking>;

const gone = refuse("backend-gone", "后台程序已经停止，这一步没有完成；已经保存的资料没有改动。请重新打开窗口。");

/** Starts the backend in a thread of its own; where the workspace cannot be opened, a sentence says why. A call after its end is refused. */
export function startBackend(start: BackendStart, worker: Worker = workerFor(start)): Promise<Result<Backend, string>> {
  const waiting: Waiting = new Map();
  return new Promise((settle, fail) => {
    worker.on("message", (message: FromBackend) => {
      if (message.kind === "open") settle(ok(backendOver(worker, waiting)));
      else if (message.kind === "not-open") settle(err(message.sentence));
      else if (message.kind === "progress") waiting.get(message.id)?.onProgress(message.progress);
      else answer(waiting, message.id, message.reply);
    });
    worker.on("error", fail);
    worker.on("exit", () => {
      for (const id of [...waiting.keys()]) answer(waiting, id, gone);
      fail(new Error("the backend ended before it had opened the workspace"));
    });
  });
}

// The built app holds the same file as JavaScript.
const workerFor = (workerData: BackendStart): Worker =>
  new Worker(
    new URL(import.meta.url.endsWith(".ts") ? "./backend-worker.ts" : "./backend-worker.js", import.meta.url),
    {
      workerData,
      transferList: workerData.processes === undefined ? [] : [workerData.processes],
    },
  );

function answer(waiting: Waiting, id: number, reply: Reply): void {
  waiting.get(id)?.settle(reply);
  waiting.delete(id);
}

function backendOver(worker: Worker, waiting: Waiting): Backend {
  let lastId = 0;
  let ended = false;
  const end = new Promise<void>((done) => {
    worker.once("exit", () => {
      ended = true;
      done();
    });
  });
  const post = (message: ToBackend): void => worker.postMessage(message);
  return {
    call: (name, input, { signal, onProgress } = unwatched) => {
      if (ended) return Promise.resolve(gone);
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
      if (!ended) post({ kind: "close" });
      return end;
    },
  };
}
