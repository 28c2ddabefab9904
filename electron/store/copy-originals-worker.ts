import { type MessagePort, workerData } from "node:worker_threads";
import type { CopyEnd, CopyOrder } from "./copy-originals.ts";
import { fileChunks } from "./file-bytes.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { syncFiles } from "./whole-file.ts";
import { isWindows, originalPath, type WrittenOriginal, writeOriginal } from "./write-original.ts";

// The thread of `copyOriginals`. Whoever waits sleeps on the marks: [0] 1 once all is said, [1] 1 when nothing more is wanted, [2] how
// many files are done.
const { folder, paths, marks, port } = workerData as CopyOrder & { readonly port: MessagePort };

function copyAll(written: WrittenOriginal[]): void {
  for (const path of paths) {
    if (Atomics.load(marks, 1) === 1) return;
    written.push(writeOriginal(folder, fileChunks(path)));
    Atomics.add(marks, 2, 1);
  }
  const placed = written.filter(({ isPlaced }) => isPlaced).map(({ sha256 }) => originalPath(folder, sha256));
  if (!isWindows) syncFiles(placed, folder);
}

function asEnd(written: readonly WrittenOriginal[], error: unknown): CopyEnd {
  if (error instanceof StoreRefusal) return { written, refusal: error.problem };
  if (!(error instanceof Error)) return { written, failure: { message: String(error) } };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { written, failure: { message: error.message, ...code } };
}

function run(): CopyEnd {
  const written: WrittenOriginal[] = [];
  try {
    copyAll(written);
    return { written };
  } catch (error) {
    return asEnd(written, error);
  }
}

port.postMessage(run());
Atomics.store(marks, 0, 1);
Atomics.notify(marks, 0);
