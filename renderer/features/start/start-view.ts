import type { MakingProgress, RecentWorkspace } from "../../../shared/contract/workspaces.ts";

/** The last folder of a path, as systems of either slash write it. */
export const folderName = (path: string): string => path.split(/[/\\]/).findLast((part) => part !== "") ?? path;

/** What a workspace is called in the list: its studio, or its folder while none is entered. */
export const recentTitle = ({ studioName, path }: RecentWorkspace): string =>
  studioName === "" ? folderName(path) : studioName;

/** What a person has set going on the start screen. */
export type StartWork = "open" | "create" | "restore" | "sample";

/** What is going on. */
export interface Going {
  readonly work: StartWork;
  /** How far it is; null until that is told. */
  readonly progress: MakingProgress | null;
  readonly isStopping: boolean;
  /** Whether it takes longer than an opening usually does. */
  readonly isLong: boolean;
}

/** What is going on, as a sentence; the percent stand beside it. */
export function workText({ work, progress, isStopping, isLong }: Going): string {
  if (progress?.step === "opening") return "正在打开…";
  if (isStopping) return "正在停止…";
  if (work === "open" && isLong)
    return "正在打开，比平时久一些：旧版本留下的工作区，第一次打开要整理一遍。现在停止，它保持原样。";
  return progress === null ? beginnings[work] : steps[progress.step];
}

const beginnings: Readonly<Record<StartWork, string>> = {
  open: "正在打开…",
  create: "正在新建…",
  restore: "正在准备恢复…",
  sample: "正在准备示例，第一次约需半分钟…",
};

const steps: Readonly<Record<Exclude<MakingProgress["step"], "opening">, string>> = {
  reading: "正在读取备份（第 1 步，共 3 步）",
  checking: "正在核对并存入原件（第 2 步，共 3 步）",
  saving: "正在写入记录（第 3 步，共 3 步）",
  "reading-sample": "正在读入示例的文件",
};

/** Whether what is going on takes long and can still be stopped: what was made is opened at once. */
export const isStoppable = ({ work, progress, isLong }: Going): boolean =>
  work === "open" ? isLong : work !== "create" && progress?.step !== "opening";

/** Whether it is known how far it is. */
export const isMeasured = ({ work }: Going): boolean => work === "restore" || work === "sample";

/** What is said once it was stopped. */
export const stoppedText = (work: StartWork): string => stops[work];

const stops: Readonly<Record<StartWork, string>> = {
  open: "已停止。工作区没有打开，保持原样。",
  create: "已停止。没有新建工作区。",
  restore: "已停止。没有恢复，没有留下任何内容；备份文件没有改动。",
  sample: "已停止。示例没有建立，没有留下任何内容。",
};

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
