import type { Records } from "../../shared/model/records.ts";
import type { Workspace } from "../store/workspace.ts";
import { followChanges } from "./follow-changes.ts";

/**
 * The workspace with its records kept in memory from one snapshot to the next: only what the trail tells of since is read again, so
 * that every page looks at the same ten thousand invoices without reading them each time. For as long as nobody else holds the workspace.
 */
export function followedWorkspace(workspace: Workspace): Workspace {
  let known: { readonly sequence: number; readonly records: Records } | null = null;
  const { trail } = workspace;
  const snapshot = (): Records => {
    // What this transaction has written stands in no trail yet.
    if (trail.isUnsettled()) return workspace.snapshot();
    const { sequence } = trail.head();
    if (known?.sequence !== sequence) known = { sequence, records: recordsNow() };
    return known.records;
  };
  const recordsNow = (): Records =>
    known === null ? workspace.snapshot() : followChanges(workspace, known.records, trail.after(known.sequence));
  return { ...workspace, snapshot };
}
