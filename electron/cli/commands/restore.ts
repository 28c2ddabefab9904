import { resolve } from "node:path";
import { restoreBackup } from "../../store/restore.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): ExitCode {
  const { words: rest } = readCall(words, {});
  const file = wordAt(rest, 0, "备份文件");
  const dir = resolve(wordAt(rest, 1, "工作区文件夹"));
  const restored = restoreBackup(file, dir, { program: "命令行" });
  if (!restored.ok) {
    terminal.note(workspaceProblemSentence(restored.error));
    return 2;
  }
  terminal.out(`已由备份恢复：${dir}`);
  return 0;
}

/** Puts a backup in a workspace's place; the former state is kept aside. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "restore 备份文件 工作区",
  summary: "由备份恢复工作区，原来的状态另存一旁",
  run,
};
