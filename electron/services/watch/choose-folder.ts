import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/result.ts";
import { listFolder } from "./list-folder.ts";
import { keepWatchSetting } from "./watch-setting.ts";

/** What is chosen: a folder, and whether what lies in it already is offered too. */
export interface FolderChoice {
  readonly folder: string;
  readonly isExistingOffered: boolean;
}

function realFolder(folder: string): string | null {
  try {
    const path = realpathSync(resolve(folder));
    return statSync(path).isDirectory() ? path : null;
  } catch {
    return null;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way.startsWith("..") || isAbsolute(way));
}

/** Watches a folder for the workspace in `dir` from now on; the folder's real path, or a sentence that says what to do. */
export async function chooseFolder(
  dir: string,
  settings: string,
  { folder, isExistingOffered }: FolderChoice,
): Promise<Result<string, string>> {
  const path = realFolder(folder);
  if (path === null) return err(`找不到文件夹“${folder}”。请核对路径，再选一次。`);
  const workspace = realpathSync(dir);
  if (isWithin(path, workspace)) return err("不能监视工作区自己的文件夹。请选下载或接收文件的文件夹。");
  const content = await listFolder(path, workspace);
  if (content === null) return err(`文件夹“${folder}”打不开，可能没有权限。请换一个文件夹。`);
  keepWatchSetting(dir, settings, { folder: path, before: isExistingOffered ? [] : content.files, ignored: [] });
  return ok(path);
}
