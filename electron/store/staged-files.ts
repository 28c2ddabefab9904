import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { runInThread, type ThreadEnd, type ThreadWatch } from "../thread/run-in-thread.ts";
import { sizeOf } from "./bring-one.ts";
import type { BringAnswer, BringOrder, BringProblem, BringProgress, BroughtFile, KnownFile } from "./bring-orders.ts";
import { asWorkspaceProblem } from "./store-refusal.ts";
import { originalPath, removeFile } from "./write-original.ts";

/** How to hear how far the bringing is, and how to stop it. */
export type BringWatch = ThreadWatch<BringProgress>;

/** Files that were brought; whoever asked for them lets them go, whatever became of the transaction they were for. */
export interface Brought {
  /** Removes what no transaction has taken. */
  readonly release: () => void;
}

/** Files whose bytes are brought into the folder of originals ahead of the transaction that records them, which then only renames. */
export interface StagedFiles {
  readonly bring: (files: readonly KnownFile[], watch?: BringWatch) => Promise<Result<Brought, BringProblem>>;
  /** Within a transaction: takes bytes that were brought, and gives their size; null where they are not here. */
  readonly take: (sha256: string) => number | null;
  /** Where the bytes of an original wait that was taken; null where it stands in its place. */
  readonly waitingAt: (sha256: string) => string | null;
  /** Puts what was taken into its place; after the transaction committed. */
  readonly place: () => void;
  /** Forgets what was taken; after the transaction failed. */
  readonly giveBack: () => void;
  /** Stops what is being brought and removes what no transaction has taken. */
  readonly letGo: () => void;
}

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./bring-originals-worker.ts" : "./bring-originals-worker.js", own);

// A few small files are copied within their transaction: that takes 0.2 s at most, and a thread 0.1 s to start.
const fewFiles = 30;
const fewBytes = 16_000_000;

type Batch = ReadonlyMap<string, BroughtFile>;

/** The files that wait in a folder of originals. A program that is killed leaves them as half-written files, which the next opening settles. */
export function stagedFiles(folder: string): StagedFiles {
  const closing = new AbortController();
  const batches = new Set<Batch>();
  // What this transaction takes; and what could not be put into its place once it stood.
  const [taken, late] = [new Map<string, string>(), new Map<string, string>()];
  const find = (sha256: string): BroughtFile | null => {
    for (const batch of batches) {
      const file = batch.get(sha256);
      if (file !== undefined && existsSync(file.waitsAt ?? originalPath(folder, sha256))) return file;
    }
    return null;
  };
  const release = (batch: Batch): void => {
    if (!batches.delete(batch)) return;
    for (const { sha256, waitsAt } of batch.values())
      if (waitsAt !== null && late.get(sha256) !== waitsAt) removeFile(waitsAt);
  };
  return {
    bring: async (files, { signal, onProgress } = {}) => {
      if (isLittle(files)) return ok({ release: () => undefined });
      const order = { folder, files, batch: randomUUID() };
      const stop = AbortSignal.any(signal === undefined ? [closing.signal] : [closing.signal, signal]);
      const answer = await bringInThread(order, { signal: stop, onProgress });
      if (!answer.ok) return answer;
      const batch = new Map(answer.value.map((file) => [file.sha256, file]));
      batches.add(batch);
      return ok({ release: () => release(batch) });
    },
    take: (sha256) => {
      const file = find(sha256);
      if (file === null) return null;
      if (file.waitsAt !== null) taken.set(sha256, file.waitsAt);
      return file.size;
    },
    waitingAt: (sha256) => taken.get(sha256) ?? late.get(sha256) ?? null,
    place: () => {
      for (const [sha256, waitsAt] of taken)
        if (!moveTo(originalPath(folder, sha256), waitsAt)) late.set(sha256, waitsAt);
      taken.clear();
    },
    giveBack: () => taken.clear(),
    letGo: () => {
      closing.abort();
      for (const batch of batches) release(batch);
    },
  };
}

function isLittle(files: readonly KnownFile[]): boolean {
  if (files.length >= fewFiles) return false;
  return files.reduce((sum, file) => sum + sizeOf(file), 0) < fewBytes;
}

async function bringInThread(
  order: BringOrder,
  watch: BringWatch,
): Promise<Result<readonly BroughtFile[], BringProblem>> {
  let isBrought = false;
  try {
    const end = await runInThread<BringOrder, BringProgress, BringAnswer>(program, order, watch);
    const answer = answerOf(end, watch);
    isBrought = answer.ok;
    return answer;
  } catch (error) {
    if (watch.signal?.aborted === true) return err({ kind: "stopped" });
    const problem = asWorkspaceProblem(error, dirname(order.folder));
    if (problem === null) throw error;
    return err(problem);
  } finally {
    // A thread that was ended in the middle has cleared up nothing.
    if (!isBrought) removeBatch(order);
  }
}

function answerOf(end: ThreadEnd<BringAnswer>, { signal }: BringWatch): Result<readonly BroughtFile[], BringProblem> {
  if (end.kind === "stopped" || signal?.aborted === true) return err({ kind: "stopped" });
  return end.answer.kind === "brought" ? ok(end.answer.files) : err(end.answer.problem);
}

function removeBatch({ folder, batch }: BringOrder): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.includes(batch)) removeFile(join(folder, name));
}

/** Whether a file could be put into its place. Where not, it waits on, and the next opening puts it there: the transaction stands already. */
function moveTo(place: string, waitsAt: string): boolean {
  try {
    mkdirSync(dirname(place), { recursive: true });
    renameSync(waitsAt, place);
    return true;
  } catch {
    return false;
  }
}
