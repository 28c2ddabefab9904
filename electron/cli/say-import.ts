import { basename } from "node:path";
import type { Finding } from "../../shared/finding.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { Reading } from "../intake/reading.ts";
import type { FileOutcome, ImportResult } from "../services/import/file-outcome.ts";

const resultNames: Readonly<Record<ImportResult, string>> = {
  new: "新",
  twin: "同票另一份",
  duplicate: "重复",
  refused: "未收",
};

/** The kinds of files as people call them. */
export const typeNames: Readonly<Record<Reading["type"], string>> = {
  invoice: "发票",
  ticket: "客票",
  receipt: "银行回单",
  statement: "银行流水",
  revenue: "收益结算单",
  budget: "预算",
  workbook: "填报表",
  evidence: "证明材料",
  unknown: "未识别",
};

const severityMarks = { error: "✗", warning: "！", info: "·" } as const;

/** A finding on a line of its own. */
export const findingLine = (finding: Finding): string =>
  `    ${severityMarks[finding.severity]} ${sayFinding(finding)}`;

const isWorthALine = ({ result, findings }: FileOutcome): boolean =>
  result !== "new" || findings.some(({ severity }) => severity !== "info");

function outcomeLines(outcome: FileOutcome): readonly string[] {
  const shown = outcome.findings.filter(({ severity }) => severity !== "info" || outcome.result === "refused");
  return [
    `  ${resultNames[outcome.result]}  ${typeNames[outcome.type]}  ${basename(outcome.file)}`,
    ...shown.map(findingLine),
  ];
}

/** What an import made of its files: a count for each kind and result, then every file that a person should look at. */
export function importLines(outcomes: readonly FileOutcome[]): readonly string[] {
  const counts = Map.groupBy(outcomes, ({ type, result }) => `${typeNames[type]} ${resultNames[result]}`);
  const summary = [...counts].map(([name, files]) => `${name} ${files.length}`);
  const notable = outcomes.filter(isWorthALine);
  return [
    `共 ${outcomes.length} 个文件：${summary.join("，")}`,
    ...(notable.length === 0 ? [] : ["请留意：", ...notable.flatMap(outcomeLines)]),
  ];
}
