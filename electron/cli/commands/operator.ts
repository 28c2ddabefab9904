import { ok } from "../../../shared/result.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const [, name] = rest;
  return withRecords(wordAt(rest, 0, "工作区文件夹"), terminal, (workspace) => {
    const operator = workspace.transaction(() => {
      if (name !== undefined) workspace.operator.set(name);
      return ok(workspace.operator.get());
    });
    if (!operator.ok) {
      terminal.note(workspaceProblemSentence(operator.error));
      return 2;
    }
    terminal.out(
      operator.value === ""
        ? "还没有登记操作人。请写上姓名，如 operator 工作区 王会计，以后的改动都会记在其名下。"
        : `操作人：${operator.value}${name === undefined ? "" : "。以后的改动都记在其名下。"}`,
    );
    return 0;
  });
}

/** Who works in the workspace; from then on every change carries the name. */
export const operatorCommand: Command = {
  name: "operator",
  usage: "operator 工作区 [姓名]",
  summary: "登记或查看操作人，变更记录里写的就是这个名字",
  run,
};
