import type { BringProgress } from "./bring-orders.ts";

/** Counts files and bytes, and tells of them as often as an eye can follow. */
export interface BringMeter {
  readonly add: (bytes: number) => void;
  /** A file is done. */
  readonly next: () => void;
  /** All are done and on the disk. */
  readonly end: () => void;
}

// Opening and naming a file takes about as long as so many bytes of it.
const bytesOfAFile = 100_000;
const milliseconds = 100;

/** A meter over files of these sizes. 100 percent are told at the end only. */
export function bringMeter(sizes: readonly number[], onProgress: (progress: BringProgress) => void): BringMeter {
  const total = sizes.reduce((sum, size) => sum + size + bytesOfAFile, 0);
  let [doneFiles, done, lastTold] = [0, 0, Number.NEGATIVE_INFINITY];
  const percent = (): number => Math.min(99, Math.floor((done * 100) / total));
  const tell = (): void => {
    if (performance.now() - lastTold < milliseconds) return;
    lastTold = performance.now();
    onProgress({ doneFiles, totalFiles: sizes.length, percent: percent() });
  };
  return {
    add: (bytes) => {
      done += bytes;
      tell();
    },
    next: () => {
      doneFiles += 1;
      done += bytesOfAFile;
      tell();
    },
    end: () => onProgress({ doneFiles: sizes.length, totalFiles: sizes.length, percent: 100 }),
  };
}
