import type { Records } from "../../shared/model/records.ts";
import type { RecordTables } from "./workspace-tables.ts";

/** All records of a workspace as one value. */
export const snapshotOf = (tables: RecordTables): Records => ({
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
  contracts: tables.contracts.list(),
  acceptances: tables.acceptances.list(),
  chainLinks: tables.chainLinks.list(),
  settlements: tables.settlements.list(),
  matchRefusals: tables.matchRefusals.list(),
  matchingRules: tables.matchingRules.list(),
  exclusions: tables.exclusions.list(),
  answers: tables.answers.list(),
  signOffs: tables.signOffs.list(),
  corrections: tables.corrections.list(),
  forms: tables.forms.list(),
  categoryRules: tables.categoryRules.list(),
  columnMappings: tables.columnMappings.list(),
  originals: tables.originals.list(),
});
