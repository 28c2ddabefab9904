import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";
import { type FolderFile, mostFiles } from "./list-folder.ts";
import { folderLooks, looksOf, type SettledFiles } from "./settled-files.ts";
import { keepWatchSetting, readWatchSetting, type WatchSetting } from "./watch-setting.ts";

/** What watching needs to know of the workspace. */
export interface WatchTerms {
  /** The workspace's own folder, which is never offered. */
  readonly dir: string;
  readonly settings: string;
  /** Whether a file of this hash is in the workspace already. */
  readonly isKnown: (sha256: string) => boolean;
  /** Milliseconds, ever growing; the program's own where none is given. */
  readonly clock?: () => number;
}

/** What is new in the folder that is set for a workspace; looked at when asked. A setting that another process changes is followed. */
export interface FolderWatch {
  readonly look: () => Promise<Omit<WatchedFolder, "isChoosable">>;
  /** Where offered files stand; those that are not offered are left out. */
  readonly pathsOf: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly ignore: (ids: readonly string[]) => Promise<void>;
  readonly offerAgain: () => void;
  readonly stop: () => void;
  /** Lets go of the folder. */
  readonly close: () => void;
}

const gone = (folder: string): string =>
  `监视的文件夹“${folder}”不见了或打不开。请接上磁盘、恢复文件夹，或在“设置”里另选一个。`;
const cut = `文件夹里的文件超过 ${mostFiles} 个，只看了前面的。请改选一个文件少些的文件夹。`;

const nothing = { folder: null, trouble: null, files: [], ignored: 0 } as const;

function troubleOf(folder: string, seen: SettledFiles): string | null {
  if (seen === null) return gone(folder);
  return seen.isCut ? cut : null;
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch {
    return null; // held by another program or gone: not offered until it can be read
  }
}

/** Finds which files of a folder are not in the workspace; each is hashed once. */
function newcomers(isKnown: WatchTerms["isKnown"]) {
  const hashes = new Map<string, string>();
  return async (folder: string, files: readonly FolderFile[]): Promise<readonly FolderFile[]> => {
    const found: FolderFile[] = [];
    for (const file of files) {
      const key = `${folder}\0${looksOf(file)}`;
      const sha256 = hashes.get(key) ?? (await hashOf(join(folder, file.path)));
      if (sha256 === null) continue;
      hashes.set(key, sha256);
      if (!isKnown(sha256)) found.push(file);
    }
    return found;
  };
}

/** Builds the watching of a workspace's folder. */
export function folderWatch({ dir, settings, isKnown, clock }: WatchTerms): FolderWatch {
  const looks = folderLooks(dir, clock);
  const newOf = newcomers(isKnown);
  const setting = (): WatchSetting | null => readWatchSetting(dir, settings);
  const keep = (kept: WatchSetting): void => keepWatchSetting(dir, settings, kept);

  const offered = async ({ folder, before, ignored }: WatchSetting) => {
    const seen = await looks.look(folder);
    const passed = new Set([...before, ...ignored].map(looksOf));
    const files = await newOf(folder, seen?.files.filter((file) => !passed.has(looksOf(file))) ?? []);
    return { files, trouble: troubleOf(folder, seen) };
  };
  const named = async (set: WatchSetting, ids: readonly string[]): Promise<readonly FolderFile[]> =>
    (await offered(set)).files.filter(({ path }) => ids.includes(path));

  return {
    close: looks.close,
    look: async () => {
      const set = setting();
      if (set === null) return nothing;
      const { files, trouble } = await offered(set);
      const shown = files.map(({ path, size }) => ({ id: path, size }));
      return { folder: set.folder, trouble, ignored: set.ignored.length, files: shown };
    },
    pathsOf: async (ids) => {
      const set = setting();
      return set === null ? [] : (await named(set, ids)).map(({ path }) => join(set.folder, path));
    },
    ignore: async (ids) => {
      const set = setting();
      if (set !== null) keep({ ...set, ignored: [...set.ignored, ...(await named(set, ids))] });
    },
    offerAgain: () => {
      const set = setting();
      if (set !== null) keep({ ...set, ignored: [] });
    },
    stop: () => {
      keepWatchSetting(dir, settings, null);
      looks.close();
    },
  };
}
