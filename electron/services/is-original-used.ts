import type { Workspace } from "../store/workspace.ts";

/** Whether any record is about an original; within a transaction only. */
export function isOriginalUsed(workspace: Workspace, sha256: string): boolean {
  const tables = [workspace.forms, workspace.evidence, workspace.statements, workspace.revenues, workspace.contracts];
  const named = tables.some((table) => table.list().some((record) => record.sha256 === sha256));
  const isPaper = workspace.acceptances.list().some((record) => record.sha256 === sha256);
  const isReceipt = (): boolean =>
    workspace.payments.list().some(({ receipts = [] }) => receipts.some((one) => one.sha256 === sha256));
  const isBook = (): boolean => workspace.journalEntries.listBy("sha256", sha256).length > 0;
  return named || isPaper || workspace.invoices.idsOfOriginal(sha256).length > 0 || isReceipt() || isBook();
}
