import { rmSync } from "node:fs";
import type { Result } from "../../shared/result.ts";
import { runInThread, type ThreadEnd, type ThreadWatch } from "../thread/run-in-thread.ts";
import {
  type ChangeSetContent,
  type ChangeSetOrder,
  changeSetOrder,
  type ReadChangeSet,
  type WrittenChangeSet,
} from "./change-set-file.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a thread does with a change set. */
export type ChangeSetWork =
  | { readonly kind: "write"; readonly order: ChangeSetOrder }
  | { readonly kind: "read"; readonly path: string };

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./change-set-worker.ts" : "./change-set-worker.js", own);

/** As `writeChangeSet`, in a thread of its own, which tells whole percent; a stop leaves nothing. */
export async function writeSetInThread(
  workspace: Workspace,
  path: string,
  content: ChangeSetContent,
  watch: ThreadWatch<number>,
): Promise<ThreadEnd<Result<WrittenChangeSet, WorkspaceProblem>>> {
  const order = changeSetOrder(workspace, path, content);
  try {
    return await runInThread<ChangeSetWork, number, Result<WrittenChangeSet, WorkspaceProblem>>(
      program,
      { kind: "write", order },
      watch,
    );
  } finally {
    rmSync(order.unfinished, { force: true });
  }
}

/** As `readChangeSet`, in a thread of its own, which tells whole percent. */
export const readSetInThread = (
  path: string,
  watch: ThreadWatch<number>,
): Promise<ThreadEnd<Result<ReadChangeSet, WorkspaceProblem>>> =>
  runInThread<ChangeSetWork, number, Result<ReadChangeSet, WorkspaceProblem>>(program, { kind: "read", path }, watch);
