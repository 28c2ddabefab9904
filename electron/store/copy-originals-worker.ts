import { type MessagePort, workerData } from "node:worker_threads";
import type { CopyEnd, CopyOrder } from "./copy-originals.ts";
import { fileChunks } from "./file-bytes.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { syncFiles } from "./whole-file.ts";
import { isWindows, originalPath, type WrittenOriginal, writeOriginal } from "./write-original.ts";

// The thread of `copyOriginals`. Whoever waits sleeps on the marks: [0] 1 once all is said, [1] 1 when nothing more is wanted, [2] how
// many files are done.
const { folder, paths, marks, port } = workerData as CopyOrder & { readonly port: MessagePort };

/** Copies into `written`, and tells whether the names are on the disk as well. */
function copyAll(written: WrittenOriginal[]): boolean {
  for (const path of paths) {
    if (Atomics.load(marks, 1) === 1) return false;
    written.push(writeOriginal(folder, fileChunks(path)));
    Atomics.add(marks, 2, 1);
  }
  const placed = written.filter(({ isPlaced }) => isPlaced).map(({ sha256 }) => originalPath(folder, sha256));
  return !isWindows && syncFiles(placed, folder);
}

function asEnd(written: readonly WrittenOriginal[], error: unknown): CopyEnd {
  const begun = { written, areNamesSynced: false };
  if (error instanceof StoreRefusal) return { ...begun, refusal: error.problem };
  if (!(error instanceof Error)) return { ...begun, failure: { message: String(error) } };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { ...begun, failure: { message: error.message, ...code } };
}

function run(): CopyEnd {
  const written: WrittenOriginal[] = [];
  try {
    const areNamesSynced = copyAll(written);
    return { written, areNamesSynced };
  } catch (error) {
    return asEnd(written, error);
  }
}

port.postMessage(run());
Atomics.store(marks, 0, 1);
Atomics.notify(marks, 0);
