import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { type Reconciliation, reconcile } from "../../shared/reconciliation/reconcile.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { calculateWorkspace } from "./calculate-workspace.ts";

/** Reconciles one snapshot of a workspace with the ledger of the same snapshot. */
export function reconcileWorkspace(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
): Result<Reconciliation, WorkspaceProblem> {
  const calculation = calculateWorkspace(workspace, pack, asOf);
  if (!calculation.ok) return calculation;
  return ok(reconcile(calculation.value));
}
