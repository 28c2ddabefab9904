import type { Form } from "../../../shared/model/form.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";

/** Removes a form; its blank goes with it unless another record is about the same file. */
export function removeForm(workspace: Workspace, { id, sha256 }: Form): Result<null, WorkspaceProblem> {
  return workspace.transaction<null>(() => {
    workspace.forms.remove(id);
    if (!isUsed(workspace, sha256)) workspace.originals.remove(sha256);
    return ok(null);
  });
}

function isUsed(workspace: Workspace, sha256: string): boolean {
  const tables = [workspace.forms, workspace.evidence, workspace.statements, workspace.revenues, workspace.contracts];
  const named = tables.some((table) => table.list().some((record) => record.sha256 === sha256));
  const accepted = workspace.acceptances.list().some((record) => record.sha256 === sha256);
  return named || accepted || workspace.invoices.idsOfOriginal(sha256).length > 0;
}
