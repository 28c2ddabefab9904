import type { MissingItem } from "../../shared/dossier/dossier.ts";
import { assertNever } from "../../shared/result.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import type { ExportedPackage, ExportProblem } from "../services/export-package.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { totalLines } from "./say-assessment.ts";

/** Why no package came out, and what to do. */
export function exportProblemSentence(problem: ExportProblem): string {
  switch (problem.kind) {
    case "missing-characters":
      return problem.characters
        .map(
          ({ character, codePoint, context, document }) =>
            `“${document}”里“…${context}…”的“${character}”（${codePoint}）字体里没有，印出来会缺字，没有导出。请改用常用字，或用拼音注明。`,
        )
        .join("\n");
    case "package":
      return sayPackageProblem(problem.problem);
    case "workspace":
      return workspaceProblemSentence(problem.problem);
    case "profile-unknown":
      return `没有申报样式“${problem.profile}”，可用：${problem.known.join("、")}。`;
    default:
      return assertNever(problem);
  }
}

const missingShown = 20;

function missingLines(missing: readonly MissingItem[]): readonly string[] {
  const shown = missing
    .slice(0, missingShown)
    .map(
      (item) =>
        `  ${item.blocks ? "必备" : "可补"}  ${item.subjectName} · ${item.ruleTitle} · ${item.what}（${item.action}）`,
    );
  const rest = missing.length > missingShown ? ["  其余见申报包的 data/index.html"] : [];
  return [`尚缺材料 ${missing.length} 项${missing.length === 0 ? "" : "："}`, ...shown, ...rest];
}

/** What was exported, what it comes to, and what is still missing. */
export const exportedLines = ({ written, dossier, documents }: ExportedPackage): readonly string[] => [
  `申报包已写好并核验：${written.path}`,
  `${written.files.length} 个文件，${written.bytes} 字节；${documents.map(({ title, pages }) => `${title} ${pages} 页`).join("，")}`,
  ...totalLines(dossier.totals),
  ...missingLines(dossier.missing),
];
