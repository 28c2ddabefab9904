import type { Records } from "../../shared/model/records.ts";
import type { WorkspaceTables } from "./workspace-tables.ts";

/** All records of a workspace as one value. */
export const snapshotOf = (tables: WorkspaceTables): Records => ({
  studio: tables.studio.get(),
  policy: tables.policy.get(),
  choices: tables.choices.list(),
  subjects: tables.subjects.list(),
  budget: tables.budget.list(),
  invoices: tables.invoices.list(),
  allocations: tables.allocations.list(),
  statements: tables.statements.list(),
  payments: tables.payments.list(),
  revenues: tables.revenues.list(),
  evidence: tables.evidence.list(),
  decisions: tables.decisions.list(),
  grants: tables.grants.list(),
  originals: tables.originals.list(),
});
