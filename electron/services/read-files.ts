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

/** Reads every file of the paths and folders in the sandbox, in the order of the list; nothing is stored. */
export async function readFiles(paths: readonly string[], options: ReadOptions): Promise<readonly Reading[]> {
  const { onProgress, columnMap, columnMappings, travellers, signal } = options;
  const readings: Reading[] = [];
  const running = readInSandbox(await listFiles(paths), {
    ...(columnMap && { columnMap }),
    ...(columnMappings && { columnMappings }),
    ...(travellers === true && { travellers }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress: ({ done, total }) => onProgress(done, total) }),
  });
  for await (const reading of running) readings.push(reading);
  return readings;
}
