import { rm } from "node:fs/promises";
import type { MakingProgress } from "../../../shared/contract/workspaces.ts";
import type { Result } from "../../../shared/result.ts";
import { leftUnfinished } from "../../store/unfinished-folder.ts";
import { runInThread, type ThreadEnd, type ThreadWatch } from "../../thread/run-in-thread.ts";
import type { Made, MakingOrder } from "./make-ordered.ts";

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./make-worker.ts" : "./make-worker.js", own);

/**
 * Makes a workspace in a thread of its own, all of it or nothing: what a stopped one had begun is removed before this is over. One at a
 * time for a folder.
 */
export async function makeInThread(
  order: MakingOrder,
  watch: ThreadWatch<MakingProgress>,
): Promise<ThreadEnd<Result<Made, string>>> {
  try {
    return await runInThread<MakingOrder, MakingProgress, Result<Made, string>>(program, order, watch);
  } finally {
    for (const left of leftUnfinished(order.dir, "own")) await rm(left, { recursive: true, force: true });
  }
}
