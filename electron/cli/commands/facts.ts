import { factsToJson } from "../../../shared/calculation/facts-to-json.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import { formatYuan } from "../../../shared/money.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { calculateWorkspace } from "../../services/calculate-workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, dayOf, readCall, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { json: { type: "boolean" }, "as-of": { type: "string" } });
  const asOf = dayOf(options["as-of"], terminal);
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, ({ workspace, pack }) => {
    const calculation = calculateWorkspace(workspace, pack, asOf);
    if (!calculation.ok) {
      terminal.note(workspaceProblemSentence(calculation.error));
      return 2;
    }
    const { gathered, findings } = calculation.value;
    if (options.json === true) terminal.out(JSON.stringify(factsToJson(gathered.facts), null, 2));
    else {
      terminal.out(`截至 ${asOf}，共 ${gathered.facts.subjects.length} 个申报对象。`);
      const { recorded, eligible, ineligible, undecided } = totalLedger(gathered.ledger.entries);
      terminal.out(
        `已录支出 ${formatYuan(recorded)} 元 ＝ 可计入 ${formatYuan(eligible)} ＋ 不计入 ${formatYuan(ineligible)} ＋ 未定 ${formatYuan(undecided)}`,
      );
      for (const finding of findings) terminal.out(`  ${sayFinding(finding)}`);
      terminal.out("加 --json 可得到事实文件，供 assess 使用。");
    }
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

/** The facts gathered from a workspace's records. */
export const factsCommand: Command = {
  name: "facts",
  usage: "facts 工作区 [--as-of 日期] [--json]",
  summary: "由记录汇集出测算用的事实",
  run,
};
