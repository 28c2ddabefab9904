import type { LeftOpen } from "../shared/contract/left-open.ts";
import { momentText } from "./components/moment-text.ts";

/** What happened, as a sentence. */
export const leftOpenTitle = ({ program, since }: LeftOpen): string =>
  `上次（${program}，${momentText(since)} 打开）没有正常关闭，可能是断电，或程序被中途结束。`;

/** What is safe and what to do, as sentences. */
export function leftOpenAdvice({ lastSavedAt, trouble }: LeftOpen): string {
  if (trouble.length > 0)
    return `数据文件检查出问题（${trouble.slice(0, 3).join("；")}）。请先关闭窗口，把整个工作区文件夹复制一份留底，再用最近的备份恢复。`;
  const saved =
    lastSavedAt === null ? "还没有保存过资料" : `已保存的资料都在，最后一次保存是 ${momentText(lastSavedAt)}`;
  return `数据文件已检查，没有损坏；${saved}。当时还没保存的导入没有留下半份，请重新放一次文件；没写完的申报包请重新导出。`;
}
