import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { settingsFolder } from "../../services/settings-folder.ts";
import { chooseFolder } from "../../services/watch/choose-folder.ts";
import type { FolderWatch } from "../../services/watch/folder-watch.ts";
import { keepWatchSetting } from "../../services/watch/watch-setting.ts";
import { watchOver } from "../../services/watch-calls.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const known = { existing: { type: "boolean" }, stop: { type: "boolean" }, json: { type: "boolean" } } as const;

// Two looks this far apart tell a finished file from one that is still being written.
const betweenLooks = 1700;

async function choose(dir: string, folder: string, isExistingOffered: boolean, terminal: Terminal): Promise<ExitCode> {
  const chosen = await chooseFolder(dir, settingsFolder(), { folder: resolve(folder), isExistingOffered });
  if (!chosen.ok) {
    terminal.note(chosen.error);
    return 2;
  }
  terminal.out(`已监视 ${chosen.value}。新文件会在窗口里列出，预览后才保存；这项设置只对这台电脑有效。`);
  if (!isExistingOffered) terminal.out("文件夹里已有的文件不列出；要一并列出，请加 --existing 再运行一次。");
  return 0;
}

async function show(watch: FolderWatch, isJson: boolean, terminal: Terminal): Promise<ExitCode> {
  await watch.look();
  await setTimeout(betweenLooks);
  const seen = await watch.look();
  watch.close();
  if (isJson) terminal.out(JSON.stringify(seen, null, 2));
  else if (seen.folder === null) terminal.out("这个工作区没有监视文件夹。用 watch 工作区 文件夹 指定一个。");
  else {
    terminal.out(`监视的文件夹：${seen.folder}`);
    if (seen.trouble !== null) terminal.note(seen.trouble);
    terminal.out(seen.files.length === 0 ? "没有新文件。" : `有 ${seen.files.length} 个新文件：`);
    for (const { id } of seen.files) terminal.out(`  ${id}`);
  }
  return seen.trouble === null ? 0 : 1;
}

function run(words: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode> {
  const { options, words: rest } = readCall(words, known);
  const dir = wordAt(rest, 0, "工作区文件夹");
  const [, folder] = rest;
  if (!existsSync(join(dir, "workspace.db"))) throw new UsageError(`“${dir}”不是工作区文件夹，请核对路径。`);
  if (folder !== undefined) return choose(dir, folder, options.existing === true, terminal);
  if (options.stop !== true)
    return withRecords(dir, terminal, (workspace) => show(watchOver(workspace), options.json === true, terminal));
  keepWatchSetting(dir, settingsFolder(), null);
  terminal.out("已不再监视文件夹。");
  return 0;
}

/** The folder whose new files are offered to a workspace on this machine. */
export const watchCommand: Command = {
  name: "watch",
  usage: "watch 工作区 [文件夹 [--existing]] [--stop] [--json]",
  summary: "监视一个文件夹：新文件在窗口里列出，预览后才保存",
  run,
};
