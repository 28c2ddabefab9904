import { ok, type Result } from "../../shared/result.ts";
import type { ThreadEnd, ThreadWatch } from "../thread/run-in-thread.ts";
import type { BackupProgress } from "./backup-progress.ts";
import { documentSource } from "./document-source.ts";
import { attempt } from "./open-workspace.ts";
import { unfinishedName } from "./unfinished-backup.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import type { DocumentOptions, DocumentOrder, WrittenDocument } from "./write-document.ts";
import { writeInThread } from "./write-in-thread.ts";

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./write-document-worker.ts" : "./write-document-worker.js", own);

/** As `writeDocument`, in a thread of its own, and of the workspace as it stands now; a stop leaves nothing. */
export async function writeDocumentInThread(
  workspace: Workspace,
  path: string,
  options: DocumentOptions,
  watch: ThreadWatch<BackupProgress>,
): Promise<Result<ThreadEnd<WrittenDocument>, WorkspaceProblem>> {
  const source = attempt(workspace.dir, () => ok(documentSource(workspace, options)));
  if (!source.ok) return source;
  const order: DocumentOrder = { source: source.value, path, unfinished: unfinishedName(path), options };
  return writeInThread(program, order, watch);
}
