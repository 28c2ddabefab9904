import { stat } from "node:fs/promises";
import { assessmentToJson } from "../../../shared/calculation/assessment-to-json.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { Calculation } from "../../services/calculate.ts";
import { calculateWorkspace } from "../../services/calculate-workspace.ts";
import { namedFinding } from "../../services/named-finding.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { assessBatch, assessFactsFile } from "../assess-facts.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { claimLines, groupLine, totalLines } from "../say-assessment.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

interface Wanted {
  readonly json: boolean;
  /** Also lines that nothing has been recorded for. */
  readonly all: boolean;
}

function linesOf(calculation: Calculation, all: boolean): readonly string[] {
  const { assessment, pack } = calculation;
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  const { claims } = compileDossier(calculation, profile);
  const shown = all ? claims : claims.filter(({ standing }) => standing === "claimed" || standing === "open");
  const hidden = claims.length - shown.length;
  return [
    ...shown.flatMap(claimLines),
    ...(hidden > 0 ? [`另有 ${hidden} 项没有记录或已确认不符合，加 --all 可见。`] : []),
    ...assessment.groups.map(groupLine),
    ...totalLines(assessment.totals),
    ...calculation.findings.map((finding) => `  ${sayFinding(namedFinding(finding, calculation))}`),
  ];
}

function ofWorkspace(dir: string, asOf: string | undefined, wanted: Wanted, terminal: Terminal): Promise<ExitCode> {
  const day = dayOf(asOf, terminal);
  return withWorkspace(dir, terminal, ({ workspace, pack }) => {
    const calculation = calculateWorkspace(workspace, pack, day);
    if (!calculation.ok) {
      terminal.note(workspaceProblemSentence(calculation.error));
      return 2;
    }
    const { assessment, findings } = calculation.value;
    if (wanted.json) terminal.out(JSON.stringify(assessmentToJson(assessment), null, 2));
    else for (const line of linesOf(calculation.value, wanted.all)) terminal.out(line);
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    json: { type: "boolean" },
    all: { type: "boolean" },
    batch: { type: "string" },
    "as-of": { type: "string" },
  });
  const asOf = options["as-of"];
  if (options.batch !== undefined) {
    if (rest.length > 0) throw new UsageError("--batch 后面只写一个文件。");
    return assessBatch(options.batch, terminal);
  }
  const path = wordAt(rest, 0, "工作区文件夹或事实文件");
  const wanted = { json: options.json === true, all: options.all === true };
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  if (isFolder) return ofWorkspace(path, asOf, wanted, terminal);
  if (asOf !== undefined) throw new UsageError("事实文件自带日期（asOf），不用 --as-of。");
  return assessFactsFile(path, wanted.json, terminal);
}

/** What each article gives, why, and what is missing: for a workspace, a facts file, or a file of facts line by line. */
export const assessCommand: Command = {
  name: "assess",
  usage: "assess 工作区|事实.json [--as-of 日期] [--json] [--all]，assess --batch 事实.jsonl --json",
  summary: "逐条测算：给多少、为什么、尚缺什么",
  run,
};
