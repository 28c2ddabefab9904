import type { WrittenBackup } from "../../../shared/contract/backups.ts";

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
