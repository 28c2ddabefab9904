import { basename } from "node:path";
import type { Finding } from "../../shared/finding.ts";
import { fileTypeNames, importResultNames } from "../../shared/wording/import-words.ts";
import { sayInvoiceUse } from "../../shared/wording/invoice-use-words.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { FileOutcome } from "../services/import/file-outcome.ts";

const severityMarks = { error: "✗", warning: "！", info: "·" } as const;

/** A finding on a line of its own. */
export const findingLine = (finding: Finding): string =>
  `    ${severityMarks[finding.severity]} ${sayFinding(finding)}`;

const isWorthALine = ({ result, findings }: FileOutcome): boolean => result !== "new" || findings.some(isTold);

// Of what is only told, a file that holds several is worth a line: one name stands for many.
const isTold = ({ severity, code }: Finding): boolean => severity !== "info" || code === "file-holds-several";

function outcomeLines(outcome: FileOutcome): readonly string[] {
  const shown = outcome.findings.filter((finding) => isTold(finding) || outcome.result === "refused");
  return [
    `  ${importResultNames[outcome.result]}  ${fileTypeNames[outcome.type]}  ${basename(outcome.file)}`,
    ...shown.map(findingLine),
    ...outcome.usedIn.map((use) => `    · ${sayInvoiceUse(use)}`),
  ];
}

/** What an import made of its files: a count for each kind and result, then every file that a person should look at. */
export function importLines(outcomes: readonly FileOutcome[]): readonly string[] {
  const counts = Map.groupBy(outcomes, ({ type, result }) => `${fileTypeNames[type]} ${importResultNames[result]}`);
  const summary = [...counts].map(([name, files]) => `${name} ${files.length}`);
  const notable = outcomes.filter(isWorthALine);
  return [
    `共 ${outcomes.length} 个文件：${summary.join("，")}`,
    ...(notable.length === 0 ? [] : ["请留意：", ...notable.flatMap(outcomeLines)]),
  ];
}
