import { parentPort, workerData } from "node:worker_threads";
import { openBackend } from "./backend.ts";
import type { BackendStart, FromBackend, ToBackend } from "./backend-messages.ts";
import { localToday } from "./local-today.ts";

// SQLite and PDF work are synchronous: in a thread of their own they never freeze a window.

const port = parentPort;
if (port === null) throw new Error("backend-worker.ts runs as a worker thread only");

const { dir, program } = workerData as BackendStart;
const say = (message: FromBackend): void => port.postMessage(message);
const onDefect = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

const opened = await openBackend(dir, { program, today: () => localToday(), onDefect });

if (opened.ok) {
  const backend = opened.value;
  port.on("message", (call: ToBackend) => {
    if (call === null) backend.close().then(() => port.close(), onDefect);
    else backend.call(call.name, call.input).then((reply) => say({ kind: "reply", id: call.id, reply }), onDefect);
  });
  say({ kind: "open" });
} else {
  say({ kind: "not-open", sentence: opened.error });
  port.close();
}
