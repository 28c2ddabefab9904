import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { type Calculation, calculate } from "./calculate.ts";

/** The calculation over one snapshot of a workspace. */
export function calculateWorkspace(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
): Result<Calculation, WorkspaceProblem> {
  const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
  return snapshot.ok ? ok(calculate(snapshot.value, pack, asOf)) : snapshot;
}
