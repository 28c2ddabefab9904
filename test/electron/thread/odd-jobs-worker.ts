import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { launchProcess } from "../../../electron/sandbox/launcher.ts";
import { serveThread } from "../../../electron/thread/serve-thread.ts";
import type { WorkWatch } from "../../../electron/thread/thread-terms.ts";

/** What the thread is asked to do, by name, and where it leaves a trace. */
export interface OddJob {
  readonly job: "count" | "compute-on" | "listen" | "settle-and-compute" | "fail" | "exit" | "start-process";
  readonly trace: string;
}

type Watch = WorkWatch<string>;

function computeFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

const jobs: Readonly<Record<OddJob["job"], (watch: Watch, trace: string) => Promise<unknown>>> = {
  count: async ({ onProgress }) => {
    for (const word of ["one", "two", "three"]) onProgress(word);
    return { total: 3n };
  },
  "compute-on": async ({ onProgress, settle }, trace) => {
    writeFileSync(join(tmpdir(), "put-aside"), "half");
    onProgress(tmpdir());
    computeFor(60_000);
    settle();
    writeFileSync(trace, "named");
    return null;
  },
  listen: async ({ signal, onProgress }, trace) => {
    onProgress("begun");
    await sleep(60_000, undefined, { signal }).catch(() => undefined);
    writeFileSync(trace, "cleared up");
    signal.throwIfAborted();
    return null;
  },
  "settle-and-compute": async ({ onProgress, settle }, trace) => {
    settle();
    onProgress("settled");
    computeFor(1_500);
    writeFileSync(trace, "named");
    return "stands";
  },
  fail: () => Promise.reject(Object.assign(new Error("no such place"), { code: "ENOENT" })),
  exit: () => {
    parentPort?.close();
    return Promise.withResolvers<never>().promise;
  },
  "start-process": async ({ onProgress }) => {
    const worker = new URL("./idle-process.ts", import.meta.url);
    const child = launchProcess({ worker, megabytes: 64, residentMegabytes: 512 });
    child.onMessage((answer) => onProgress(JSON.stringify(answer)));
    computeFor(200);
    await sleep(60_000);
    return null;
  },
};

serveThread<OddJob, string, unknown>(({ job, trace }, watch) => jobs[job](watch, trace));
