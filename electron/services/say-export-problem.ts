import { assertNever } from "../../shared/result.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
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
    case "document-too-large":
      return `“${problem.title}”有 ${problem.bytes} 字节，超过这个样式规定的单个文件 ${problem.megabytes} MB，没有导出。请改用不合并文书的样式，或请主管部门放宽限制。`;
    case "form-not-filled":
      return `官方表格“${problem.title}”填不了，没有导出：${problem.findings.map(sayFinding).join("")}请在“官方表格”里改好，或取消它随申报包导出。`;
    case "package":
      return sayPackageProblem(problem.problem);
    case "predecessor-unreadable":
      return `${problem.path} 不是可以接续的申报包（里面没有包内目录），没有导出。请指明上一次提交的、由本工具导出的申报包。`;
    case "workspace":
      return workspaceProblemSentence(problem.problem);
    case "profile-unknown":
      return `没有申报样式“${problem.profile}”，可用：${problem.known.join("、")}。`;
    default:
      return assertNever(problem);
  }
}
