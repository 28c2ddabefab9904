import type { Records } from "../../../shared/model/records.ts";
import type { ImportChanges } from "./import-plan.ts";

const byId = ({ id }: { readonly id: string }): string => id;

function changedIn<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  if (before === after) return [];
  const known = new Set(before);
  return after.filter((record) => !known.has(record));
}

/** The records that an import adds, changes or removes, noun by noun; a record that is the same object was not touched. */
export function changesBetween(before: Records, after: Records): ImportChanges {
  const kept = new Set(after.evidence.map(byId));
  const payments = new Set(after.payments.map(byId));
  return {
    studio: after.studio === before.studio ? null : after.studio,
    policy: after.policy === before.policy ? null : after.policy,
    choices: changedIn(before.choices, after.choices),
    subjects: changedIn(before.subjects, after.subjects),
    budget: changedIn(before.budget, after.budget),
    invoices: changedIn(before.invoices, after.invoices),
    allocations: changedIn(before.allocations, after.allocations),
    statements: changedIn(before.statements, after.statements),
    payments: changedIn(before.payments, after.payments),
    revenues: changedIn(before.revenues, after.revenues),
    contracts: changedIn(before.contracts, after.contracts),
    acceptances: changedIn(before.acceptances, after.acceptances),
    chainLinks: changedIn(before.chainLinks, after.chainLinks),
    settlements: changedIn(before.settlements, after.settlements),
    matchRefusals: changedIn(before.matchRefusals, after.matchRefusals),
    matchingRules: changedIn(before.matchingRules, after.matchingRules),
    exclusions: changedIn(before.exclusions, after.exclusions),
    answers: changedIn(before.answers, after.answers),
    signOffs: changedIn(before.signOffs, after.signOffs),
    corrections: changedIn(before.corrections, after.corrections),
    forms: changedIn(before.forms, after.forms),
    categoryRules: changedIn(before.categoryRules, after.categoryRules),
    columnMappings: changedIn(before.columnMappings, after.columnMappings),
    deadlines: changedIn(before.deadlines, after.deadlines),
    submissions: changedIn(before.submissions, after.submissions),
    journalEntries: changedIn(before.journalEntries, after.journalEntries),
    evidence: changedIn(before.evidence, after.evidence),
    decisions: changedIn(before.decisions, after.decisions),
    grants: changedIn(before.grants, after.grants),
    paymentsRemoved: before.payments.filter(({ id }) => !payments.has(id)),
    evidenceRemoved: before.evidence.filter(({ id }) => !kept.has(id)),
  };
}
