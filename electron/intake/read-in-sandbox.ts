import { statSync } from "node:fs";
import { type SandboxLimits, usualLimits } from "../sandbox/limits.ts";
import { runInSandbox, type SandboxRunOptions } from "../sandbox/run-in-sandbox.ts";
import { type LostBy, lostReading } from "./lost-reading.ts";
import type { ReadOptions } from "./read-file.ts";
import type { Reading } from "./reading.ts";

const lightBytes = 100_000;
// However small it is, its text takes seconds to recognise. A picture under another name is read too, only less swiftly.
const picture = /\.(?:jpe?g|jfif|png|webp|bmp|gif|tiff?|hei[cf])$/i;

// Of its time, what a file needs once recognition has given up.
const secondsToEnd = 4;

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", own);

/**
 * Reads files in processes of their own and yields the readings in the order of the paths. A file that takes too long, or kills the
 * process that reads it, is kept as evidence or `unknown`, with the reason; the others are read all the same. Throws only when aborted, or when no
 * process can be started.
 */
export function readInSandbox(
  paths: readonly string[],
  options: ReadOptions & SandboxRunOptions = {},
): AsyncGenerator<Reading> {
  const work = {
    worker,
    inputs: paths,
    settings: {
      columnMap: options.columnMap ?? {},
      columnMappings: options.columnMappings ?? [],
      travellers: options.travellers ?? false,
      // What its QR code says must not be lost to slow recognition.
      patience: ((options.limits ?? usualLimits).seconds - secondsToEnd) * 1000,
    },
    isLight,
    lost: (path: string, end: LostBy, { seconds }: SandboxLimits) => lostReading(path, end, seconds),
  };
  return runInSandbox<string, Reading>(work, options);
}

function isLight(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() || (found.size <= lightBytes && !picture.test(path));
  } catch {
    // What cannot be looked at is refused at once, with its reason, by whoever reads it.
    return true;
  }
}
