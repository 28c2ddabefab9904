import type { ImportProblem } from "../services/import/save-import.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";

/** Why nothing of an import was stored, and what to do. */
export const importProblemSentence = (problem: ImportProblem): string =>
  problem.kind === "file-changed"
    ? `文件 ${problem.path} 在导入过程中被改动，没有导入任何内容。请等它保存完毕后再导入一次。`
    : workspaceProblemSentence(problem);
