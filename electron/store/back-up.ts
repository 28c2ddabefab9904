import { ok, type Result } from "../../shared/result.ts";
import type { ThreadEnd, ThreadWatch } from "../thread/run-in-thread.ts";
import type { BackupProgress } from "./backup-progress.ts";
import { imageOf } from "./database-image.ts";
import { attempt } from "./open-workspace.ts";
import { unfinishedName } from "./unfinished-backup.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import type { BackupOrder, WrittenBackup } from "./write-backup.ts";
import { writeInThread } from "./write-in-thread.ts";

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./back-up-worker.ts" : "./back-up-worker.js", own);

/**
 * Writes a backup of an open workspace as it stands now, in a thread of its own: what is edited meanwhile is not in it. It appears at
 * `path` complete and compared, or what stood there stays; a stop leaves nothing.
 */
export async function backUp(
  workspace: Workspace,
  path: string,
  watch: ThreadWatch<BackupProgress> = {},
): Promise<Result<ThreadEnd<WrittenBackup>, WorkspaceProblem>> {
  watch.onProgress?.({ step: "collecting", percent: 0 });
  const image = attempt(workspace.dir, () => ok(imageOf(workspace)));
  if (!image.ok) return image;
  const order: BackupOrder = { image: image.value, path, unfinished: unfinishedName(path) };
  return writeInThread(program, order, watch);
}
