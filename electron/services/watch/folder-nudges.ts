import { type FSWatcher, watch } from "node:fs";

/** Told by the system that a folder changed; it only says that a look is worth while. */
export interface FolderNudges {
  /** Turns to a folder. */
  readonly follow: (folder: string) => void;
  /** Whether something was told since the last asking, or another folder is followed. */
  readonly taken: () => boolean;
  readonly close: () => void;
}

/** Listens to one folder at a time; where the system tells nothing, nothing is told. */
export function folderNudges(): FolderNudges {
  let watcher: FSWatcher | null = null;
  let watched: string | null = null;
  let isDue = true;
  const close = (): void => {
    watcher?.close();
    watcher = null;
    watched = null;
  };
  const told = (): void => {
    isDue = true;
  };
  const follow = (folder: string): void => {
    if (watched === folder) return;
    close();
    told();
    try {
      watcher = watch(folder, { persistent: false }, told);
      watcher.on("error", () => {
        close();
        told();
      });
      watched = folder;
    } catch {
      // Gone, or too many watches: whoever asks looks through the folder from time to time all the same.
      watcher = null;
    }
  };
  return {
    close,
    follow,
    taken: () => {
      const was = isDue;
      isDue = false;
      return was;
    },
  };
}
