import type { BackupProgress, WrittenBackup } from "../../../shared/contract/backups.ts";
import type { LongWorkState } from "../../components/long-work.ts";

/** A backup that is being written, as it stands. */
export type BackupWorkState = LongWorkState<BackupProgress, WrittenBackup>;

const stepNames: Readonly<Record<BackupProgress["step"], string>> = {
  collecting: "正在整理记录",
  writing: "正在写入记录和原件",
  checking: "正在重新打开，逐个核对原件",
  comparing: "正在与工作区比较",
};

/** What is being done for a backup now, in words. */
export function backupStepText({ isStopping, progress }: Pick<BackupWorkState, "isStopping" | "progress">): string {
  if (isStopping) return "正在停止";
  return progress === null ? "正在准备" : stepNames[progress.step];
}

/** What is said on other pages of a backup that is being written; its last word where it is over; null before any. */
export function backupNoticeText(state: BackupWorkState): string | null {
  const { isRunning, isStopping, progress, failure, outcome } = state;
  const percent = progress === null || isStopping ? "" : ` ${progress.percent}%`;
  if (isRunning) return `备份：${backupStepText(state)}${percent}`;
  if (failure !== null) return `备份：${failure.message}`;
  if (outcome === null) return null;
  return `备份已写好，并重新打开核对过：${outcome.path}${outcome.missing === 0 ? "" : `。有 ${outcome.missing} 个原件在工作区里已经找不到，备份里也没有`}`;
}

/** The place that a form begins with: where one is being written or came to nothing, else a free one. */
export const placeToOffer = ({ isRunning, failure, about }: BackupWorkState, suggested: string): string =>
  about !== "" && (isRunning || failure !== null) ? about : suggested;

/** How large a file is, in the unit in which a person would say it. */
export function sizeText(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(mega)} MB`;
}

/** What a backup came to, and what it is for. */
export function backupText({ path, size, missing }: WrittenBackup): string {
  const lost =
    missing === 0 ? "" : `有 ${missing} 个原件在工作区里已经找不到，备份里也没有；请重新导入这些文件再备份一次。`;
  return `备份已写好，并重新打开核对过：${path}（${sizeText(size)}）。${lost}请复制一份到另一块磁盘或 U 盘；换电脑时在开始页选“由备份恢复”。`;
}
