import type { Intake } from "./intake-stage.ts";

/** What a saving does at the moment; it changes seldom, since it is read out. */
export function savingText({ progress, isStopping }: Extract<Intake, { readonly kind: "saving" }>): string {
  if (isStopping) return "正在停止";
  if (progress === null) return "正在保存";
  return progress.percent === 100 ? "文件已存入，正在登记" : `正在保存：存入 ${progress.totalFiles} 个文件`;
}
