import { reconciliationToJson } from "../../../shared/reconciliation/reconciliation-to-json.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { reconcileWorkspace } from "../../services/reconcile.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, dayOf, readCall, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { reconciliationLines } from "../say-reconciliation.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { json: { type: "boolean" }, "as-of": { type: "string" } });
  const asOf = dayOf(options["as-of"], terminal);
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, ({ workspace, pack }) => {
    const reconciled = reconcileWorkspace(workspace, pack, asOf);
    if (!reconciled.ok) {
      terminal.note(workspaceProblemSentence(reconciled.error));
      return 2;
    }
    if (options.json === true)
      terminal.out(JSON.stringify(reconciliationToJson(reconciled.value, sayFinding), null, 2));
    else for (const line of reconciliationLines(reconciled.value)) terminal.out(line);
    return reconciled.value.concerns.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

/** Invoices and settlements held against the bank, what an auditor would ask, and the ledger whose sums add up. */
export const reconcileCommand: Command = {
  name: "reconcile",
  usage: "reconcile 工作区 [--as-of 日期] [--json]",
  summary: "发票、结算单与银行流水对账，列出审计会问的问题",
  run,
};
