import type { Records } from "../../shared/model/records.ts";
import type { RecordTables } from "./workspace-tables.ts";

/** Saves all records in an order in which none points at one that is not there yet; the originals' bytes come by themselves. */
export function saveRecords(tables: RecordTables, records: Records): void {
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
  tables.contracts.saveAll(records.contracts);
  tables.acceptances.saveAll(records.acceptances);
  tables.chainLinks.saveAll(records.chainLinks);
  tables.settlements.saveAll(records.settlements);
  tables.matchRefusals.saveAll(records.matchRefusals);
  tables.matchingRules.saveAll(records.matchingRules);
  tables.exclusions.saveAll(records.exclusions);
  tables.answers.saveAll(records.answers);
  tables.signOffs.saveAll(records.signOffs);
  tables.corrections.saveAll(records.corrections);
  tables.forms.saveAll(records.forms);
  tables.categoryRules.saveAll(records.categoryRules);
  tables.columnMappings.saveAll(records.columnMappings);
  tables.deadlines.saveAll(records.deadlines);
  tables.submissions.saveAll(records.submissions);
  tables.journalEntries.saveAll(records.journalEntries);
}
