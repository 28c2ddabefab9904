import type { WorkspaceHead } from "../../shared/contract/workspace-head.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { isWithin, validityWindow } from "../../shared/policy/in-force.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";

/** The policy's days where today is none of them; null otherwise. */
function outOfForce(pack: Pack, stated: LocalDate | null, today: LocalDate): WorkspaceHead["outOfForce"] {
  const issuedOn = (pack.issuedOn as LocalDate | null) ?? stated;
  if (issuedOn === null) return null;
  const days = validityWindow(pack, issuedOn);
  return isWithin(days, today) ? null : days;
}

/** Whose workspace is open, which policy it calculates by, and what day it is. */
export function workspaceHead(
  workspace: Workspace,
  pack: Pack,
  today: LocalDate,
): Result<WorkspaceHead, WorkspaceProblem> {
  return workspace.transaction(() =>
    ok({
      ...{ studioName: workspace.studio.get().name, policyTitle: pack.title, today },
      outOfForce: outOfForce(pack, workspace.policy.get().issuedOn, today),
      changes: workspace.trail.head().sequence,
    }),
  );
}
