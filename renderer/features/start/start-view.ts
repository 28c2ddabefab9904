import type { RecentWorkspace, SampleProgress } from "../../../shared/contract/workspaces.ts";

/** The last folder of a path, as systems of either slash write it. */
export const folderName = (path: string): string => path.split(/[/\\]/).findLast((part) => part !== "") ?? path;

/** What a workspace is called in the list: its studio, or its folder while none is entered. */
export const recentTitle = ({ studioName, path }: RecentWorkspace): string =>
  studioName === "" ? folderName(path) : studioName;

/** What is going on, as a sentence: the sample is opened, or made first; null for any other workspace. */
export function workText(sample: SampleProgress | null): string {
  if (sample === null) return "正在打开…";
  if (sample.total === 0) return "正在准备示例，第一次约需半分钟…";
  return `正在读入示例：${sample.done} / ${sample.total} 个文件`;
}

/** The folder that a new workspace would have; empty while something is lacking. */
export function placeText(parent: string, name: string): string {
  if (parent.trim() === "" || name.trim() === "") return "";
  const slash = parent.includes("\\") ? "\\" : "/";
  return `${parent.replace(/[/\\]+$/, "")}${slash}${name.trim()}`;
}

/** What the folder of a restored backup is called at first: as the backup says, marked as restored. */
export function backupName(file: string): string {
  const name = folderName(file).replace(/\.json$/i, "");
  return name.trim() === "" ? "" : `${name.replace(/-备份-.*$/, "")}-恢复`;
}
