import { rmSync } from "node:fs";
import { ok, type Result } from "../../shared/result.ts";
import { runInThread, type ThreadEnd, type ThreadWatch } from "../thread/run-in-thread.ts";
import type { BackupProgress } from "./backup-progress.ts";
import { documentSource } from "./document-source.ts";
import { attempt } from "./open-workspace.ts";
import { unfinishedName } from "./unfinished-backup.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import type { DocumentOptions, DocumentOrder, WrittenDocument } from "./write-document.ts";

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./write-document-worker.ts" : "./write-document-worker.js", own);

type Answer = Result<WrittenDocument, WorkspaceProblem>;

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
  try {
    const end = await runInThread<DocumentOrder, BackupProgress, Answer>(program, order, watch);
    if (end.kind === "stopped") return ok(end);
    return end.answer.ok ? ok({ kind: "done", answer: end.answer.value }) : end.answer;
  } finally {
    rmSync(order.unfinished, { force: true });
  }
}
