import { assertNever } from "../../shared/result.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import type { ExportProblem } from "./export-package.ts";

/** Why no package came out, and what to do. */
export function sayExportProblem(problem: ExportProblem): string {
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
