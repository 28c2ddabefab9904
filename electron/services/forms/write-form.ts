import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { err, ok, type Result } from "../../../shared/result.ts";
import { moveIntoPlace, writeDurably } from "../../store/whole-file.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "上级文件夹不存在。请先建好文件夹，或换一个位置",
  EACCES: "没有写入的权限。请换一个位置",
  EPERM: "没有写入的权限。请换一个位置",
  EROFS: "这个磁盘是只读的。请换一个位置",
  ENOSPC: "磁盘空间不够。请清理后再试",
  EISDIR: "那里是一个文件夹。请在后面写上文件名",
  EBUSY: "文件正被别的程序打开。请先关闭它",
};

/** Writes a file whole or not at all; one that stands there is replaced only when that is wanted. The problem is a sentence. */
export function writeForm(path: string, bytes: Uint8Array, replace: boolean): Result<null, string> {
  if (existsSync(path) && !replace) return err(`“${path}”已经存在，没有覆盖。请换一个名字，或选择覆盖。`);
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    writeDurably(unfinished, [bytes]);
    moveIntoPlace(unfinished, path);
    return ok(null);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const code = String(error.code);
    return err(`写不出“${path}”：${reasons[code] ?? `系统报告 ${code}。请换一个位置`}，再试一次。`);
  }
}
