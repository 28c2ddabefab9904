import type { MakingProgress } from "../../shared/contract/workspaces.ts";
import { err, type Result } from "../../shared/result.ts";
import type { ThreadWatch } from "../thread/run-in-thread.ts";
import type { WorkspaceToMake } from "./make-workspace.ts";
import { makeInThread } from "./making/make-in-thread.ts";
import type { Made } from "./making/make-ordered.ts";

/** A workspace that a window wants made. */
interface Wanted extends ThreadWatch<MakingProgress> {
  readonly make: WorkspaceToMake;
}

/** What makes the workspaces of a window, in threads of their own; one that was stopped says so. */
export const workspaceMaker =
  (program: string) =>
  async (dir: string, { make, ...watch }: Wanted): Promise<Result<Made, string>> => {
    const end = await makeInThread({ dir, program, make }, watch);
    return end.kind === "done" ? end.answer : err("已停止，没有建立工作区，也没有留下任何内容。");
  };
