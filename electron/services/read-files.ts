import { readInSandbox } from "../intake/read-in-sandbox.ts";
import type { Reading } from "../intake/reading.ts";
import type { ColumnMap, KeptColumns } from "../intake/table/column-map.ts";
import { usualLimits } from "../sandbox/limits.ts";
import { listFiles } from "./import/list-files.ts";

/** What reading takes beside the files. */
export interface ReadOptions {
  /** Names columns that the recognisers do not know. */
  readonly columnMap?: ColumnMap;
  /** What was said once of tables with the same titles. */
  readonly columnMappings?: readonly KeptColumns[];
  /** Whether travellers' names, identity numbers and plates are kept. */
  readonly travellers?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads every file of the paths and folders in the sandbox, in the order of the list; nothing is stored. A picture for whose text
 * there was no time is read once more at the end, when nothing else is read.
 */
export async function readFiles(paths: readonly string[], options: ReadOptions): Promise<readonly Reading[]> {
  const { onProgress, columnMap, columnMappings, travellers, signal } = options;
  const settings = {
    ...(columnMap && { columnMap }),
    ...(columnMappings && { columnMappings }),
    ...(travellers === true && { travellers }),
    ...(signal && { signal }),
  };
  const readings: Reading[] = [];
  const running = readInSandbox(await listFiles(paths), {
    ...settings,
    ...(onProgress && { onProgress: ({ done, total }) => onProgress(done, total) }),
  });
  for await (const reading of running) readings.push(reading);
  const alone = { ...settings, limits: { ...usualLimits, seconds: secondsAlone } };
  return await slowOnesAgain(readings, (path) => readInSandbox([path], alone), onProgress);
}

// An honest picture takes a few seconds where nothing else runs; on an old machine that is busy, some ten times that.
const secondsAlone = 60;

/** The readings, each that text recognition was too slow for replaced by another one of its file, read one after the other. */
export async function slowOnesAgain(
  readings: readonly Reading[],
  read: (path: string) => AsyncIterable<Reading>,
  onProgress: ReadOptions["onProgress"] = () => undefined,
): Promise<readonly Reading[]> {
  const settled: Reading[] = [];
  const total = readings.length + readings.filter(wasTooSlow).length;
  for (const reading of readings) {
    if (!wasTooSlow(reading)) {
      settled.push(reading);
      continue;
    }
    for await (const again of read(reading.file)) settled.push(again);
    onProgress(total - readings.slice(settled.length).filter(wasTooSlow).length, total);
  }
  return settled;
}

const wasTooSlow = ({ findings }: Reading): boolean => findings.some(({ code }) => code === "recognition-too-slow");
