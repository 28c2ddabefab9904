import { rmSync } from "node:fs";
import { ok, type Result } from "../../shared/result.ts";
import { runInThread, type ThreadEnd, type ThreadWatch } from "../thread/run-in-thread.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a thread is to write, and the name under which it stands until it is complete. */
interface WriteOrder {
  readonly unfinished: string;
}

/** Has a thread write a file; what is left of one that was stopped or refused is removed. */
export async function writeInThread<Written, Order extends WriteOrder, Progress>(
  program: URL,
  order: Order,
  watch: ThreadWatch<Progress>,
): Promise<Result<ThreadEnd<Written>, WorkspaceProblem>> {
  try {
    const end = await runInThread<Order, Progress, Result<Written, WorkspaceProblem>>(program, order, watch);
    if (end.kind === "stopped") return ok(end);
    return end.answer.ok ? ok({ kind: "done", answer: end.answer.value }) : end.answer;
  } finally {
    rmSync(order.unfinished, { force: true });
  }
}
