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
import { writeInThread } from "./write-in-thread.ts";

/** What a thread does with a change set. */
export type ChangeSetWork =
  | ({ readonly kind: "write" } & ChangeSetOrder)
  | { readonly kind: "read"; readonly path: string };

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./change-set-worker.ts" : "./change-set-worker.js", own);

/** As `writeChangeSet`, in a thread of its own, which tells whole percent; a stop leaves nothing. */
export const writeSetInThread = (
  workspace: Workspace,
  path: string,
  content: ChangeSetContent,
  watch: ThreadWatch<number>,
): Promise<Result<ThreadEnd<WrittenChangeSet>, WorkspaceProblem>> =>
  writeInThread(program, { kind: "write", ...changeSetOrder(workspace, path, content) }, watch);

/** As `readChangeSet`, in a thread of its own, which tells whole percent. */
export const readSetInThread = (
  path: string,
  watch: ThreadWatch<number>,
): Promise<ThreadEnd<Result<ReadChangeSet, WorkspaceProblem>>> =>
  runInThread<ChangeSetWork, number, Result<ReadChangeSet, WorkspaceProblem>>(program, { kind: "read", path }, watch);
