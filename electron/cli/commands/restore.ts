import { resolve } from "node:path";
import { type Command, readCall, wordAt } from "../command.ts";
import { makeHere } from "../make-here.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const file = wordAt(rest, 0, "备份文件");
  const dir = resolve(wordAt(rest, 1, "工作区文件夹"));
  const restored = await makeHere("backup", file, dir, terminal);
  if (restored === null) return 2;
  const { aside, missing } = restored;
  terminal.out(`已由备份恢复：${dir}`);
  if (aside !== null) terminal.out(`原来的工作区另存在：${aside}（要退回时，把它改回原名即可）`);
  if (missing.length > 0) terminal.out(`备份里有 ${missing.length} 个原件没有内容，请重新导入这些文件。`);
  return 0;
}

/** Puts a backup in a workspace's place; the former state is kept aside. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "restore 备份文件 工作区",
  summary: "由备份恢复工作区，原来的状态另存一旁",
  run,
};
