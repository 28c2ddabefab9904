import { resolve } from "node:path";
import { backUpNoted } from "../../services/back-up-noted.ts";
import type { BackupStep } from "../../store/backup-progress.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const stepNames: Readonly<Record<BackupStep, string>> = {
  collecting: "整理记录",
  writing: "写入备份",
  checking: "重新打开核对",
  comparing: "与工作区比较",
};

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { out: { type: "string" } });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const out = resolve(options.out ?? `${dir.replace(/[/\\]+$/, "")}-备份-${terminal.today()}.json`);
  return withWorkspace(dir, terminal, async ({ workspace }) => {
    const { signal } = terminal.interrupts;
    const written = await backUpNoted(workspace, out, {
      signal,
      onProgress: ({ step, percent }) => terminal.progress(stepNames[step], percent, 100),
    });
    if (!written.ok) {
      terminal.note(workspaceProblemSentence(written.error));
      return 2;
    }
    if (written.value.kind === "stopped") throw signal.reason;
    terminal.out(`备份已写好，并重新打开核对过：${out}`);
    const { missing } = written.value.answer;
    if (missing.length === 0) return 0;
    terminal.out(`有 ${missing.length} 个原件在工作区里已经找不到，备份里也没有。请重新导入这些文件，再备份一次。`);
    return 1;
  });
}

/** A backup that has been reopened and checked. */
export const backupCommand: Command = {
  name: "backup",
  usage: "backup 工作区 [--out 文件.json]",
  summary: "备份工作区，写好后重新打开核对",
  run,
};
