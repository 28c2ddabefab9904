import type { RecentWorkspace, SampleProgress } from "../../../shared/contract/workspaces.ts";

/** The last folder of a path, as systems of either slash write it. */
export const folderName = (path: string): string => path.split(/[/\\]/).findLast((part) => part !== "") ?? path;

/** What a workspace is called in the list: its studio, or its folder while none is entered. */
export const recentTitle = ({ studioName, path }: RecentWorkspace): string =>
  studioName === "" ? folderName(path) : studioName;

/** When it was last open, to the minute and by this machine's clock. */
export function openedText(openedAt: string): string {
  const moment = new Date(openedAt);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

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
