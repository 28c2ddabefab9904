import type { WorkspaceHead } from "../../shared/contract/workspace-head.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";

/** Whose workspace is open, which policy it calculates by, and what day it is. */
export function workspaceHead(
  workspace: Workspace,
  pack: Pack,
  today: LocalDate,
): Result<WorkspaceHead, WorkspaceProblem> {
  return workspace.transaction(() => ok({ studioName: workspace.studio.get().name, policyTitle: pack.title, today }));
}
