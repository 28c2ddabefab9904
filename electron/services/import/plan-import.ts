import { basename } from "node:path";
import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { Reading, VoucherReading } from "../../intake/reading.ts";
import type { WorkbookRows } from "../../intake/workbook/sheets.ts";
import type { Vocabulary } from "../../intake/workbook/vocabulary.ts";
import { applyBooks, type BookChanges } from "../apply-books.ts";
import { applyWorkbook, type WorkbookChanges } from "../apply-workbook.ts";
import { workbookRowId } from "../workbook/workbook-row-id.ts";
import { changesBetween } from "./changes-between.ts";
import { type FileOutcome, outcomeOf, type VoucherOutcome } from "./file-outcome.ts";
import type { ImportPlan, OriginalToKeep } from "./import-plan.ts";
import { type ImportPast, noPast, usageFinder } from "./invoice-use.ts";
import { planBudgets } from "./plan-budget.ts";
import { filedMeanwhile, unsortedEvidence, unsortedId } from "./plan-evidence.ts";
import { planInvoices } from "./plan-invoices.ts";
import { planLedgers } from "./plan-ledgers.ts";
import { planReceipts } from "./plan-receipts.ts";
import { planRevenues } from "./plan-revenues.ts";
import { planStatements } from "./plan-statements.ts";
import { upsert } from "./upsert.ts";
import { type FiledVouchers, outcomesOfFiles, vouchersOfFiles } from "./vouchers-of-files.ts";

type ReadingOf<T extends Reading["type"]> = Extract<Reading, { readonly type: T }>;
type Outcomes = Map<Reading, FileOutcome>;

const byId = ({ id }: { readonly id: string }): string => id;

const ofType = <T extends Reading["type"]>(
  readings: readonly Reading[],
  ...types: readonly T[]
): readonly ReadingOf<T>[] =>
  readings.filter((reading): reading is ReadingOf<T> => types.some((type) => type === reading.type));

/** The originals that the readings bring, each once, under the name it has. */
function originalsOf(known: readonly Original[], readings: readonly Reading[]): readonly OriginalToKeep[] {
  const shas = new Set(known.map(({ sha256 }) => sha256));
  return readings.flatMap((reading) => {
    if (reading.type === "unknown" || shas.has(reading.sha256)) return [];
    shas.add(reading.sha256);
    const { sha256, file, mediaType, size } = reading;
    return [{ sha256, path: file, fileName: basename(file), mediaType, size }];
  });
}

const withOriginals = (records: Records, added: readonly OriginalToKeep[]): Records => ({
  ...records,
  originals: [
    ...records.originals,
    ...added.map(({ sha256, fileName, mediaType, size }) => ({ sha256, fileName, mediaType, size })),
  ],
});

const withWorkbook = (records: Records, changes: WorkbookChanges): Records => ({
  ...records,
  studio: changes.studio ?? records.studio,
  policy: changes.policy ?? records.policy,
  subjects: upsert(records.subjects, changes.subjects, subjectKey),
  choices: upsert(records.choices, changes.choices, byId),
  budget: upsert(records.budget, changes.budget, byId),
  allocations: upsert(records.allocations, changes.allocations, byId),
  revenues: upsert(records.revenues, changes.revenues, byId),
  evidence: upsert(records.evidence, changes.evidence, byId),
  decisions: upsert(records.decisions, changes.decisions, byId),
  grants: upsert(records.grants, changes.grants, byId),
});

const withBooks = (records: Records, changes: BookChanges): Records => ({
  ...records,
  contracts: upsert(records.contracts, changes.contracts, byId),
  acceptances: upsert(records.acceptances, changes.acceptances, byId),
  chainLinks: upsert(records.chainLinks, changes.chainLinks, byId),
  settlements: upsert(records.settlements, changes.settlements, byId),
  matchingRules: upsert(records.matchingRules, changes.matchingRules, byId),
  exclusions: upsert(records.exclusions, changes.exclusions, byId),
});

const countLists = (lists: Readonly<Record<string, readonly unknown[]>>): number =>
  Object.values(lists).reduce((sum, list) => sum + list.length, 0);

function countChanges({ studio, policy, ...lists }: WorkbookChanges): number {
  return countLists(lists) + (studio === null ? 0 : 1) + (policy === null ? 0 : 1);
}

/** The rows that a file brings in the studio workbook's own sheets. */
function workbookRowsOf(reading: Reading): WorkbookRows | null {
  if (reading.type === "workbook") return reading.record;
  return reading.type === "budget" ? reading.workbook : null;
}

/** Statements stand on their own; they come before all that points at them. */
function planRows(records: Records, readings: readonly Reading[], outcomes: Outcomes): Records {
  const statements = planStatements(records, ofType(readings, "statement"));
  for (const [reading, outcome] of statements.outcomes) outcomes.set(reading, outcome);
  return {
    ...records,
    statements: [...records.statements, ...statements.statements],
    payments: [...records.payments, ...statements.payments],
  };
}

/** Bank vouchers need to know who the applicant is, so they come once its workbook is in. */
function planBankVouchers(records: Records, { receipts }: FiledVouchers, before: Records) {
  const planned = planReceipts(records, before.payments, receipts);
  return { records: { ...records, payments: planned.payments }, outcomes: planned.outcomes };
}

/** The workbooks of an import; whole ones first: a budget workbook beside them names works that only they record. */
const workbooksIn = (readings: readonly Reading[]): readonly Reading[] => [
  ...ofType(readings, "workbook"),
  ...ofType(readings, "budget"),
];

function planWorkbooks(
  records: Records,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
  outcomes: Outcomes,
): Records {
  return workbooksIn(readings).reduce((current, reading) => {
    const rows = workbookRowsOf(reading);
    if (rows === null) return current;
    const { changes, findings } = applyWorkbook(current, rows, vocabulary, workbookRowId);
    const count = countChanges(changes);
    outcomes.set(reading, outcomeOf(reading, count > 0 ? "new" : "duplicate", count, findings));
    return withWorkbook(current, changes);
  }, records);
}

/** Tables that name works by their titles, or a company by its name: they need the works and the studio that the same import brings. */
function planTables(
  records: Records,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
  outcomes: Outcomes,
): Records {
  const plainBudgets = ofType(readings, "budget").filter(({ workbook }) => workbook === null);
  const budgets = planBudgets(records.budget, plainBudgets, { subjects: records.subjects, vocabulary });
  const revenues = planRevenues(records.revenues, ofType(readings, "revenue"), records.subjects);
  const ledgers = planLedgers(records.journalEntries, ofType(readings, "ledger"), records.studio.name);
  for (const [reading, outcome] of [...budgets.outcomes, ...revenues.outcomes, ...ledgers.outcomes])
    outcomes.set(reading, outcome);
  return {
    ...records,
    journalEntries: upsert(records.journalEntries, ledgers.changed, byId),
    budget: upsert(records.budget, budgets.changed, byId),
    revenues: upsert(records.revenues, revenues.changed, byId),
  };
}

/** The sheets about the books point at all that the other files bring, so they are read once more when those are in. */
function planBooks(records: Records, readings: readonly Reading[], outcomes: Outcomes): Records {
  return workbooksIn(readings).reduce((current, reading) => {
    const [rows, begun] = [workbookRowsOf(reading), outcomes.get(reading)];
    if (rows === null || begun === undefined) return current;
    const { changes, findings } = applyBooks(current, rows, workbookRowId);
    const count = begun.records + countLists(changes);
    const result = count > 0 ? "new" : begun.result;
    outcomes.set(reading, { ...begun, result, records: count, findings: [...begun.findings, ...findings] });
    return withBooks(current, changes);
  }, records);
}

/** Every proof that no workbook row has filed is kept all the same, and proofs that have been filed leave the waiting ones. */
function planProofs(records: Records, readings: readonly Reading[], outcomes: Outcomes, before: Records): Records {
  const knownBefore = new Set(before.originals.map(({ sha256 }) => sha256));
  const papers = new Set([...records.contracts, ...records.acceptances].map(({ sha256 }) => sha256));
  const held = new Set([...papers, ...records.evidence.map(({ sha256 }) => sha256)]);
  const ids = new Set(records.evidence.map(({ id }) => id));
  let number = Math.max(0, ...records.evidence.map((one) => one.number));
  const added = ofType(readings, "evidence", "receipt").flatMap((reading) => {
    const isNew = !knownBefore.has(reading.sha256);
    knownBefore.add(reading.sha256);
    const begun = outcomes.get(reading) ?? outcomeOf(reading, "refused", 0);
    // A voucher that became no payment is a proof all the same.
    if (begun.result === "refused")
      outcomes.set(reading, { ...begun, result: isNew ? "new" : "duplicate", records: isNew ? 1 : 0 });
    // The record that it once came in as may hold a better file by now.
    if (held.has(reading.sha256) || ids.has(unsortedId(reading))) return [];
    held.add(reading.sha256);
    number += 1;
    return [unsortedEvidence(reading, number)];
  });
  const evidence = [...records.evidence, ...added];
  const filed = new Set(filedMeanwhile(evidence, papers));
  return { ...records, evidence: evidence.filter((one) => !filed.has(one)) };
}

/**
 * Works out what an import will store: nothing is stored yet, and what is stored is exactly this. The order of the files does not
 * matter: invoices and statements first, then workbooks, then bank vouchers, then tables that name works, then the workbooks' sheets
 * about the books, then the proofs nobody spoke of. `past` tells in which packages known invoices went out.
 */
export function planImport(
  records: Records,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
  past: ImportPast = noPast,
): ImportPlan {
  const outcomes: Outcomes = new Map();
  const originals = originalsOf(records.originals, readings);
  const start = withOriginals(records, originals);
  const vouchers = vouchersOfFiles(readings);
  const invoices = planInvoices(start.invoices, vouchers.invoices, usageFinder(records, vocabulary, past));
  const money = planRows({ ...start, invoices: upsert(start.invoices, invoices.changed, byId) }, readings, outcomes);
  const workbooks = planWorkbooks(money, readings, vocabulary, outcomes);
  const paid = planBankVouchers(workbooks, vouchers, records);
  for (const [reading, outcome] of outcomesOfFiles(
    vouchers,
    new Map<VoucherReading, VoucherOutcome>([...invoices.outcomes, ...paid.outcomes]),
  ))
    outcomes.set(reading, outcome);
  const tables = planTables(paid.records, readings, vocabulary, outcomes);
  const books = planBooks(tables, readings, outcomes);
  const after = planProofs(books, readings, outcomes, records);
  const settled = readings.map((reading) => outcomes.get(reading) ?? outcomeOf(reading, "refused", 0));
  const refused = new Set(
    readings.filter((_, index) => settled[index]?.result === "refused").map(({ sha256 }) => sha256),
  );
  return {
    outcomes: settled,
    originals: originals.filter(({ sha256 }) => !refused.has(sha256)),
    changes: changesBetween(start, after),
  };
}
