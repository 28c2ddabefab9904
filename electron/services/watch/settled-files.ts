import { folderNudges } from "./folder-nudges.ts";
import { type FolderContent, type FolderFile, listFolder } from "./list-folder.ts";

/** The finished files of a folder; null where the folder is not there. */
export type SettledFiles = FolderContent | null;

/** Looks at a folder as often as is worth while. */
export interface FolderLooks {
  readonly look: (folder: string) => Promise<SettledFiles>;
  readonly close: () => void;
}

/** A file that did not change for so long is finished. */
const settledAfter = 1500;
/** Where the system tells nothing (network drives, folders within), the folder is looked through anew this often. */
const lookedAfter = 15_000;

/** How a file looks: the same text as long as it was not touched. */
export const looksOf = ({ path, size, modified }: FolderFile): string => JSON.stringify([path, size, modified]);

/** Looks over the folders that are asked for; `without` is left out. `clock`: milliseconds, ever growing. */
export function folderLooks(without: string, clock: () => number = () => performance.now()): FolderLooks {
  const nudges = folderNudges();
  let content: FolderContent | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** When each file was first seen as it is. */
  let since: ReadonlyMap<string, number> = new Map();

  const refresh = async (folder: string): Promise<void> => {
    const now = clock();
    const isUnsettled = [...since.values()].some((at) => lookedAt - at < settledAfter);
    nudges.follow(folder);
    if (!nudges.taken() && !isUnsettled && content !== null && now - lookedAt < lookedAfter) return;
    content = await listFolder(folder, without);
    lookedAt = now;
    since = new Map((content?.files ?? []).map((file) => [looksOf(file), since.get(looksOf(file)) ?? now]));
  };

  return {
    close: nudges.close,
    look: async (folder) => {
      await refresh(folder);
      if (content === null) return null;
      const isSettled = (file: FolderFile): boolean =>
        lookedAt - (since.get(looksOf(file)) ?? lookedAt) >= settledAfter;
      return { files: content.files.filter(isSettled), isCut: content.isCut };
    },
  };
}
