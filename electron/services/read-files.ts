import { readInSandbox } from "../intake/read-in-sandbox.ts";
import type { Reading } from "../intake/reading.ts";
import type { ColumnMap, KeptColumns } from "../intake/table/column-map.ts";
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
  return await slowOnesAgain(readings, (path) => readInSandbox([path], settings));
}

/** The readings, each that text recognition was too slow for replaced by another one of its file, read one after the other. */
export async function slowOnesAgain(
  readings: readonly Reading[],
  read: (path: string) => AsyncIterable<Reading>,
): Promise<readonly Reading[]> {
  const settled: Reading[] = [];
  for (const reading of readings) {
    if (!wasTooSlow(reading)) settled.push(reading);
    else for await (const again of read(reading.file)) settled.push(again);
  }
  return settled;
}

const wasTooSlow = ({ findings }: Reading): boolean => findings.some(({ code }) => code === "recognition-too-slow");
