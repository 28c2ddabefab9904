import type { Form } from "../../../shared/model/form.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";
import { isOriginalUsed } from "../is-original-used.ts";

/** Removes a form; its blank goes with it unless another record is about the same file. */
export function removeForm(workspace: Workspace, { id, sha256 }: Form): Result<null, WorkspaceProblem> {
  return workspace.transaction<null>(() => {
    workspace.forms.remove(id);
    if (!isOriginalUsed(workspace, sha256)) workspace.originals.remove(sha256);
    return ok(null);
  });
}
