import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runInThread } from "../../../electron/thread/run-in-thread.ts";
import { isAlive } from "../sandbox/is-alive.ts";
import { temporaryFolder } from "../store/temporary-workspace.ts";
import type { OddJob } from "./odd-jobs-worker.ts";

const program = new URL("./odd-jobs-worker.ts", import.meta.url);

const begin = (job: OddJob["job"], onProgress: (word: string) => void = () => undefined, signal?: AbortSignal) => {
  const trace = join(temporaryFolder(), "trace");
  return { trace, end: runInThread<OddJob, string, unknown>(program, { job, trace }, { onProgress, signal }) };
};

/** Begins a job and stops it as soon as it says something. */
function stopAtFirstWord(job: OddJob["job"]) {
  const stop = new AbortController();
  const words: string[] = [];
  let stoppedAt = 0;
  const begun = begin(
    job,
    (word) => {
      words.push(word);
      stoppedAt = performance.now();
      stop.abort();
    },
    stop.signal,
  );
  return { ...begun, words, sinceStop: () => performance.now() - stoppedAt };
}

test("work in a thread answers and tells how far it is, in its order", async () => {
  const words: string[] = [];
  const { end } = begin("count", (word) => words.push(word));
  expect(await end).toEqual({ kind: "done", answer: { total: 3n } });
  expect(words).toEqual(["one", "two", "three"]);
});

test("work that computes without a pause is ended soon after the stop, and what it put aside is gone", async () => {
  const { end, trace, words, sinceStop } = stopAtFirstWord("compute-on");
  expect(await end).toEqual({ kind: "stopped" });
  expect(sinceStop()).toBeLessThan(10_000); // it would compute for a minute
  expect(words[0]).toContain("shenbao-thread-");
  expect(existsSync(words[0] ?? "")).toBe(false);
  expect(existsSync(trace)).toBe(false);
});

test("work that hears the stop clears up behind itself", async () => {
  const { end, trace } = stopAtFirstWord("listen");
  expect(await end).toEqual({ kind: "stopped" });
  expect(readFileSync(trace, "utf8")).toBe("cleared up");
});

test("work that has settled is not stopped any more: its answer comes", async () => {
  const { end, trace } = stopAtFirstWord("settle-and-compute");
  expect(await end).toEqual({ kind: "done", answer: "stands" });
  expect(readFileSync(trace, "utf8")).toBe("named");
});

test("what was stopped before it began is not begun", async () => {
  const { end, trace } = begin("settle-and-compute", undefined, AbortSignal.abort());
  expect(await end).toEqual({ kind: "stopped" });
  expect(existsSync(trace)).toBe(false);
});

test("an error keeps its words and its code", async () => {
  await expect(begin("fail").end).rejects.toMatchObject({ message: "no such place", code: "ENOENT" });
});

test("a thread that ends without an answer is an error, not an answer", async () => {
  await expect(begin("exit").end).rejects.toThrow("ended without an answer");
});

test("the processes that a stopped thread had started end with it", async () => {
  const { end, words } = stopAtFirstWord("start-process");
  expect(await end).toEqual({ kind: "stopped" });
  const pid = Number(words[0]);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isAlive(pid)).toBe(false);
});
