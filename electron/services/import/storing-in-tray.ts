import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { StoringWatch } from "../bring-files.ts";

/** A watch over the storing of so many files. */
export type CountedWatch = StoringWatch & { readonly totalFiles: number };

/** What of a tray has to do with storing its files. */
export interface StoringTray {
  /** Stops what is done with the tray when it is dropped. */
  readonly dropped: AbortController;
  /** How far its storing is, and what stops that; null while nothing is stored. */
  saving: { readonly stop: AbortController; progress: StoringProgress } | null;
}

/** Does work that stores files of a tray, which any call can see and stop meanwhile; null where such work is done already. What is no tray stops by its own watch only. */
export async function storingIn<T>(
  standing: StoringTray | undefined,
  { signal, onProgress, totalFiles }: CountedWatch,
  work: (watch: StoringWatch) => Promise<T>,
): Promise<T | null> {
  if (standing === undefined) return work({ signal, onProgress });
  if (standing.saving !== null) return null;
  const stop = new AbortController();
  const saving = { stop, progress: { doneFiles: 0, totalFiles, percent: 0 } };
  standing.saving = saving;
  try {
    return await work({
      signal: AbortSignal.any([stop.signal, standing.dropped.signal, ...(signal === undefined ? [] : [signal])]),
      onProgress: (progress) => {
        saving.progress = progress;
        onProgress?.(progress);
      },
    });
  } finally {
    standing.saving = null;
  }
}
