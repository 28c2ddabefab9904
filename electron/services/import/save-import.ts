import type { Evidence } from "../../../shared/model/evidence.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { ChangedFile } from "../../store/original-files.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";
import type { ImportPlan } from "./import-plan.ts";

/** A file that is no longer what was read: nothing of the import is stored. */
export interface FileChanged {
  readonly kind: "file-changed";
  readonly path: string;
}

/** Why an import could not be stored. */
export type ImportProblem = WorkspaceProblem | FileChanged;

/** New proofs take the workspace's next numbers, which are never given twice. */
function saveEvidence(workspace: Workspace, evidence: readonly Evidence[]): void {
  for (const one of evidence) {
    const known = workspace.evidence.find(one.id);
    workspace.evidence.save({ ...one, number: known?.number ?? workspace.evidence.takeNumber() });
  }
}

function saveAll(workspace: Workspace, { originals, changes }: ImportPlan): void {
  workspace.originals.storeAll(originals);
  if (changes.studio !== null) workspace.studio.save(changes.studio);
  if (changes.policy !== null) workspace.policy.save(changes.policy);
  workspace.choices.saveAll(changes.choices);
  workspace.subjects.saveAll(changes.subjects);
  workspace.budget.saveAll(changes.budget);
  workspace.invoices.saveAll(changes.invoices);
  workspace.allocations.saveAll(changes.allocations);
  workspace.statements.saveAll(changes.statements);
  workspace.payments.saveAll(changes.payments);
  for (const { id } of changes.paymentsRemoved) workspace.payments.remove(id);
  workspace.revenues.saveAll(changes.revenues);
  for (const { id } of changes.evidenceRemoved) workspace.evidence.remove(id);
  saveEvidence(workspace, changes.evidence);
  workspace.decisions.saveAll(changes.decisions);
  workspace.grants.saveAll(changes.grants);
  workspace.contracts.saveAll(changes.contracts);
  workspace.acceptances.saveAll(changes.acceptances);
  workspace.chainLinks.saveAll(changes.chainLinks);
  workspace.settlements.saveAll(changes.settlements);
  workspace.matchRefusals.saveAll(changes.matchRefusals);
  workspace.matchingRules.saveAll(changes.matchingRules);
  workspace.exclusions.saveAll(changes.exclusions);
  workspace.answers.saveAll(changes.answers);
  workspace.signOffs.saveAll(changes.signOffs);
  workspace.corrections.saveAll(changes.corrections);
  workspace.forms.saveAll(changes.forms);
  workspace.categoryRules.saveAll(changes.categoryRules);
  workspace.columnMappings.saveAll(changes.columnMappings);
  workspace.journalEntries.saveAll(changes.journalEntries);
}

/** Stores exactly what was planned, in one transaction: all of it, or nothing. */
export function saveImport(workspace: Workspace, plan: ImportPlan): Result<null, ImportProblem> {
  try {
    return workspace.transaction<null>(() => {
      saveAll(workspace, plan);
      return ok(null);
    });
  } catch (error) {
    if (error instanceof ChangedFile) return { ok: false, error: { kind: "file-changed", path: error.path } };
    throw error;
  }
}
