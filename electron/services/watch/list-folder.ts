import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file in a watched folder: its path within it with `/`, and how it looks. */
export interface FolderFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What lies in a folder. */
export interface FolderContent {
  readonly files: readonly FolderFile[];
  /** Whether there were more files than are looked at. */
  readonly isCut: boolean;
}

/** The most files that are looked at. */
export const mostFiles = 5000;

// WeChat keeps received files in a folder for each month, below one for each account.
const deepest = 4;

// What browsers, download tools and office programs call a file until it is finished, and what systems leave lying about.
const unfinished =
  /^(?:~\$|\.|desktop\.ini$|thumbs\.db$)|\.(?:crdownload|part|partial|tmp|temp|download|opdownload|downloading|xltd|td|cfg|!ut|!qb|aria2|lock|lnk|url)$/i;

/** Whether a name is one of a file still being written, or of no paper at all. */
export const isUnfinishedName = (name: string): boolean => unfinished.test(name);

/** The files of a folder and its folders, links not followed; `without` is a folder to leave out. Null when the folder is not there. */
export async function listFolder(folder: string, without: string): Promise<FolderContent | null> {
  const found: FolderFile[] = [];
  const isThere = await gather(folder, "", { without, found, depth: 0 });
  return isThere ? { files: found.slice(0, mostFiles), isCut: found.length > mostFiles } : null;
}

interface Gathering {
  readonly without: string;
  readonly found: FolderFile[];
  readonly depth: number;
}

/** Whether the folder could be read. One below that cannot is passed over: it may be somebody else's. */
async function gather(folder: string, within: string, { without, found, depth }: Gathering): Promise<boolean> {
  const entries = await entriesOf(folder);
  if (entries === null) return false;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length > mostFiles || isUnfinishedName(entry.name)) continue;
    const [path, own] = [join(folder, entry.name), `${within}${entry.name}`];
    if (entry.isDirectory() && path !== without && depth < deepest)
      await gather(path, `${own}/`, { without, found, depth: depth + 1 });
    if (entry.isFile()) found.push(...(await fileAt(path, own)));
  }
  return true;
}

async function entriesOf(folder: string): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return null; // gone, no folder, or closed to us: the caller says so
  }
}

async function fileAt(path: string, own: string): Promise<readonly FolderFile[]> {
  try {
    const { size, mtimeMs } = await lstat(path);
    // An empty file is one that is just being made.
    return size === 0 ? [] : [{ path: own, size, modified: Math.floor(mtimeMs) }];
  } catch {
    return []; // gone between the two looks
  }
}
