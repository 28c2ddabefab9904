import { resolve } from "node:path";
import { backUp } from "../../store/back-up.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { out: { type: "string" } });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const out = resolve(options.out ?? `${dir.replace(/[/\\]+$/, "")}-备份-${terminal.today()}.json`);
  return withWorkspace(dir, terminal, ({ workspace }) => {
    const written = backUp(workspace, out);
    if (written.ok) terminal.out(`备份已写好，并重新打开核对过：${out}`);
    else terminal.note(workspaceProblemSentence(written.error));
    return written.ok ? 0 : 2;
  });
}

/** A backup that has been reopened and checked. */
export const backupCommand: Command = {
  name: "backup",
  usage: "backup 工作区 [--out 文件.json]",
  summary: "备份工作区，写好后重新打开核对",
  run,
};
