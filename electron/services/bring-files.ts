import { basename } from "node:path";
import type { Failure } from "../../shared/contract/reply.ts";
import type { StoringProgress } from "../../shared/contract/storing.ts";
import { err, type Result } from "../../shared/result.ts";
import type { BringProblem, KnownFile } from "../store/bring-orders.ts";
import type { Workspace } from "../store/workspace.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";

/** How to hear how far the storing of files is, and how to stop it. */
export interface StoringWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StoringProgress) => void) | undefined;
}

/** That the storing of files was stopped in time. */
export const storingStopped: Failure = { code: "cancelled", message: "已停止，没有保存任何内容。" };

/** That a file is no longer what was read. */
export const fileChanged = (path: string): string =>
  `文件“${basename(path)}”在选择之后被改动，没有保存任何内容。请再选一次文件。`;

function failureOf(problem: BringProblem): Failure {
  if (problem.kind === "stopped") return storingStopped;
  const message = problem.kind === "file-changed" ? fileChanged(problem.path) : workspaceProblemSentence(problem);
  return { code: "refused", message };
}

/**
 * Brings files into the workspace ahead of what stores them, so that other calls are answered meanwhile; what was not stored then is
 * removed again. Once `store` is called there is no stopping any more: it looks at the records as they are then.
 */
export async function bringFiles<T>(
  { originals }: Pick<Workspace, "originals">,
  files: readonly KnownFile[],
  watch: StoringWatch,
  store: () => Result<T, Failure> | Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  if (watch.signal?.aborted === true) return err(storingStopped);
  const brought = await originals.bring(files, watch);
  if (!brought.ok) return err(failureOf(brought.error));
  try {
    return await store();
  } finally {
    brought.value.release();
  }
}
