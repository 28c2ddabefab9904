import type { Records } from "../../shared/model/records.ts";
import type { WorkspaceTables } from "./workspace-tables.ts";

/** Saves all records in an order in which none points at one that is not there yet; the originals' bytes come by themselves. */
export function saveRecords(tables: WorkspaceTables, records: Records): void {
  tables.studio.save(records.studio);
  tables.policy.save(records.policy);
  tables.choices.saveAll(records.choices);
  for (const original of records.originals) tables.originals.saveWithoutBytes(original);
  tables.subjects.saveAll(records.subjects);
  tables.budget.saveAll(records.budget);
  tables.invoices.saveAll(records.invoices);
  tables.allocations.saveAll(records.allocations);
  tables.statements.saveAll(records.statements);
  tables.payments.saveAll(records.payments);
  tables.revenues.saveAll(records.revenues);
  tables.evidence.saveAll(records.evidence);
  tables.decisions.saveAll(records.decisions);
  tables.grants.saveAll(records.grants);
}
