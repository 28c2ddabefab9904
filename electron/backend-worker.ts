import { parentPort, workerData } from "node:worker_threads";
import { type Backend, openBackend } from "./backend.ts";
import type { BackendStart, FromBackend, ToBackend } from "./backend-messages.ts";
import { localToday } from "./local-today.ts";
import { launchWith } from "./sandbox/launcher.ts";
import { launchOver } from "./sandbox/relay.ts";

// SQLite and PDF work are synchronous: in a thread of their own they never freeze a window.

const port = parentPort;
if (port === null) throw new Error("backend-worker.ts runs as a worker thread only");

const { dir, program, uploads = null, processes } = workerData as BackendStart;
if (processes !== undefined) launchWith(launchOver(processes));
const say = (message: FromBackend): void => port.postMessage(message);
const onDefect = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

const running = new Map<number, { readonly stop: AbortController; readonly answered: Promise<void> }>();

function answer(backend: Backend, { id, name, input }: Extract<ToBackend, { kind: "call" }>): void {
  const stop = new AbortController();
  const onProgress = (progress: unknown): void => say({ kind: "progress", id, progress });
  const answered = backend.call(name, input, { signal: stop.signal, onProgress }).then((reply) => {
    running.delete(id);
    say({ kind: "reply", id, reply });
  }, onDefect);
  running.set(id, { stop, answered });
}

/** Stops what is running and lets it clear up behind itself before the workspace is let go. */
async function close(backend: Backend): Promise<void> {
  const calls = [...running.values()];
  for (const { stop } of calls) stop.abort();
  await Promise.all(calls.map(({ answered }) => answered));
  await backend.close();
  port?.close();
}

const opened = await openBackend(dir, {
  program,
  today: () => localToday(),
  now: () => new Date().toISOString(),
  onDefect,
  uploads,
});

if (opened.ok) {
  const backend = opened.value;
  port.on("message", (asked: ToBackend) => {
    if (asked.kind === "cancel") running.get(asked.id)?.stop.abort();
    else if (asked.kind === "call") answer(backend, asked);
    else close(backend).catch(onDefect);
  });
  say({ kind: "open" });
} else {
  say({ kind: "not-open", sentence: opened.error });
  port.close();
}
