import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { FolderList } from "../../shared/contract/workspaces.ts";
import { err, ok, type Result } from "../../shared/result.ts";

const most = 500;

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folders within a folder by name, hidden and unfinished ones left out; of files, only those that can be a backup are named. A refusal is a sentence. */
export function listFolders(path: string): Result<FolderList, string> {
  if (!isAbsolute(path)) return err(`“${path}”不是完整的位置。请从盘符或根目录写起，如 D:\\申报 或 /home/我/申报。`);
  const place = resolve(path);
  const names = namesIn(place);
  if (!names.ok) return names;
  const folders = names.value
    .map((name) => ({ name, path: join(place, name), isWorkspace: existsSync(join(place, name, "workspace.db")) }))
    .filter((one) => isFolder(one.path))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  const parent = dirname(place) === place ? null : dirname(place);
  const backups = names.value
    .filter((name) => name.toLowerCase().endsWith(".json"))
    .map((name) => ({ name, path: join(place, name) }))
    .filter((one) => !isFolder(one.path))
    .toSorted((a, b) => changedAt(b.path) - changedAt(a.path) || a.name.localeCompare(b.name, "zh-CN"));
  const isCut = folders.length > most || backups.length > most;
  return ok({ path: place, parent, folders: folders.slice(0, most), backups: backups.slice(0, most), isCut });
}

function namesIn(folder: string): Result<readonly string[], string> {
  try {
    return ok(readdirSync(folder).filter((name) => !/^[.$]|\.part$/.test(name)));
  } catch {
    return err(`打不开“${folder}”：它不是文件夹，或没有查看的权限。请换一个位置。`);
  }
}
