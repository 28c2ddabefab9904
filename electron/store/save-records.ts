import type { Records } from "../../shared/model/records.ts";
import type { RecordTables } from "./workspace-tables.ts";

const atOnce = 200;

/**
 * Saves all records in an order in which none points at one that is not there yet; the originals' bytes come by themselves. `onSaved` hears
 * of some hundred at a time.
 */
export function saveRecords(
  tables: RecordTables,
  records: Records,
  onSaved: (records: number) => void = () => undefined,
): void {
  const saveAll = <R>(table: { readonly saveAll: (list: readonly R[]) => void }, list: readonly R[]): void => {
    for (let at = 0; at < list.length; at += atOnce) {
      const some = list.slice(at, at + atOnce);
      table.saveAll(some);
      onSaved(some.length);
    }
  };
  tables.studio.save(records.studio);
  tables.policy.save(records.policy);
  saveAll(tables.choices, records.choices);
  for (const original of records.originals) tables.originals.saveWithoutBytes(original);
  onSaved(records.originals.length);
  saveAll(tables.subjects, records.subjects);
  saveAll(tables.budget, records.budget);
  saveAll(tables.invoices, records.invoices);
  saveAll(tables.allocations, records.allocations);
  saveAll(tables.statements, records.statements);
  saveAll(tables.payments, records.payments);
  saveAll(tables.revenues, records.revenues);
  saveAll(tables.evidence, records.evidence);
  saveAll(tables.decisions, records.decisions);
  saveAll(tables.grants, records.grants);
  saveAll(tables.contracts, records.contracts);
  saveAll(tables.acceptances, records.acceptances);
  saveAll(tables.chainLinks, records.chainLinks);
  saveAll(tables.settlements, records.settlements);
  saveAll(tables.matchRefusals, records.matchRefusals);
  saveAll(tables.matchingRules, records.matchingRules);
  saveAll(tables.exclusions, records.exclusions);
  saveAll(tables.answers, records.answers);
  saveAll(tables.signOffs, records.signOffs);
  saveAll(tables.corrections, records.corrections);
  saveAll(tables.forms, records.forms);
  saveAll(tables.categoryRules, records.categoryRules);
  saveAll(tables.columnMappings, records.columnMappings);
  saveAll(tables.deadlines, records.deadlines);
  saveAll(tables.submissions, records.submissions);
  saveAll(tables.journalEntries, records.journalEntries);
}
