import { statSync } from "node:fs";
import { runInSandbox, type SandboxRunOptions } from "../sandbox/run-in-sandbox.ts";
import { intakeFinding } from "./intake-finding.ts";
import { type ReadOptions, unreadFile } from "./read-file.ts";
import type { Reading } from "./reading.ts";

const lightBytes = 100_000;

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", own);

/**
 * Reads files in processes of their own and yields the readings in the order of the paths. A file that takes too long, or kills the
 * process that reads it, is `unknown` with the reason; the others are read all the same. Throws only when aborted, or when no
 * process can be started.
 */
export function readInSandbox(
  paths: readonly string[],
  options: ReadOptions & SandboxRunOptions = {},
): AsyncGenerator<Reading> {
  const work = {
    worker,
    inputs: paths,
    settings: options.columnMap ?? {},
    isLight,
    lost: (path: string, end: "timed-out" | "crashed", { seconds }: { readonly seconds: number }): Reading =>
      unreadFile(
        path,
        end === "timed-out"
          ? intakeFinding("reading-timed-out", "error", null, { seconds: String(seconds) })
          : intakeFinding("reading-crashed", "error", null),
      ),
  };
  return runInSandbox<string, Reading>(work, options);
}

function isLight(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() || found.size <= lightBytes;
  } catch {
    // What cannot be looked at is refused at once, with its reason, by whoever reads it.
    return true;
  }
}
