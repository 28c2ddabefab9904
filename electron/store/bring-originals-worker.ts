import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as breath } from "node:timers/promises";
import { serveThread } from "../thread/serve-thread.ts";
import type { WorkWatch } from "../thread/thread-terms.ts";
import { bringMeter } from "./bring-meter.ts";
import { bringOne, flushedAlone, sizeOf } from "./bring-one.ts";
import type { BringAnswer, BringOrder, BringProblem, BringProgress, BroughtFile, KnownFile } from "./bring-orders.ts";
import { flushFiles } from "./flush-files.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { syncFolder } from "./whole-file.ts";
import { isWindows, originalPath } from "./write-original.ts";

// The thread of `stagedFiles`.

type Watch = Pick<WorkWatch<BringProgress>, "signal" | "onProgress">;

async function bring(order: BringOrder, watch: Watch): Promise<BringAnswer> {
  try {
    return await bringAll(order, watch);
  } catch (error) {
    if (error instanceof StoreRefusal) return { kind: "failed", problem: error.problem };
    throw error;
  }
}

async function bringAll({ folder, batch, files }: BringOrder, { signal, onProgress }: Watch): Promise<BringAnswer> {
  const wanted = once(files);
  const meter = bringMeter(wanted.map(sizeOf), onProgress);
  const pace = async (bytes: number): Promise<void> => {
    meter.add(bytes);
    await breath();
    signal.throwIfAborted();
  };
  const brought: BroughtFile[] = [];
  for (const file of wanted) {
    const one = await bringOne({ folder, batch }, file, pace);
    if (one === null) return { kind: "failed", problem: otherBytes(file) };
    brought.push(one);
    meter.next();
    await pace(0);
  }
  await bringToDisk(folder, brought, signal);
  meter.end();
  return { kind: "brought", files: brought };
}

/** A file by itself has changed since it was read; one that carries others carries the wrong bytes. */
const otherBytes = ({ path, sha256, range }: KnownFile): BringProblem =>
  range === undefined
    ? { kind: "file-changed", path }
    : { kind: "document-wrong", path, at: `originals ${sha256}`, detail: "内容与登记的 SHA-256 不符" };

/** Of those with the same bytes the first: they are kept once. */
function once(files: readonly KnownFile[]): readonly KnownFile[] {
  const seen = new Set<string>();
  return files.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}

/** What the disk does not hold yet: the small files, and the names of all. The folders of their places are made, so that a rename is all that is left. */
async function bringToDisk(folder: string, brought: readonly BroughtFile[], signal: AbortSignal): Promise<void> {
  const waiting = brought.flatMap(({ sha256, size, waitsAt }) => (waitsAt === null ? [] : [{ sha256, size, waitsAt }]));
  for (const shard of new Set(waiting.map(({ sha256 }) => dirname(originalPath(folder, sha256)))))
    mkdirSync(shard, { recursive: true });
  const small = waiting.filter(({ size }) => !isWindows && size < flushedAlone);
  await flushFiles(
    small.map(({ waitsAt }) => waitsAt),
    folder,
    signal,
  );
  if (waiting.length > 0) syncFolder(folder);
}

serveThread(bring);
