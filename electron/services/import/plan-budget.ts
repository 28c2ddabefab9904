import type { Finding } from "../../../shared/finding.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { BudgetReading, BudgetRow } from "../../intake/reading.ts";
import { findTerm, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
import { findSubject } from "../workbook/find-reference.ts";
import { type FileOutcome, outcomeOf } from "./file-outcome.ts";

/** What the budgets of an import become, and what became of each file. */
export interface PlannedBudgets {
  readonly changed: readonly BudgetLine[];
  readonly outcomes: ReadonlyMap<BudgetReading, FileOutcome>;
}

interface Names {
  readonly subjects: readonly Subject[];
  readonly vocabulary: Vocabulary;
}

function lineOf({ sha256 }: BudgetReading, row: BudgetRow, names: Names): Result<BudgetLine, Finding> {
  const detail = { row: String(row.row), work: row.subject ?? "" };
  const subject = row.subject === null ? null : findSubject(names.subjects, row.subject);
  if (subject === null || !subject.ok)
    return err({ code: "budget-subject-unknown", severity: "error", field: `row ${row.row}`, detail });
  return ok({
    id: `bg-${sha256.slice(0, 24)}-${row.row}`,
    subject: subjectKey(subject.value),
    head: row.head,
    category: row.category === null ? null : (findTerm(names.vocabulary.categories, row.category)?.id ?? null),
    amount: row.amount,
    note: row.note ?? "",
  });
}

/** Adds budget lines; rows whose subject is not recorded are findings, and the same file adds nothing twice. */
export function planBudgets(
  known: readonly BudgetLine[],
  readings: readonly BudgetReading[],
  names: Names,
): PlannedBudgets {
  const ids = new Set(known.map(({ id }) => id));
  const changed: BudgetLine[] = [];
  const outcomes = new Map<BudgetReading, FileOutcome>();
  for (const reading of readings) {
    const rows = reading.record.rows.map((row) => lineOf(reading, row, names));
    const lines = rows.flatMap((row) => (row.ok ? [row.value] : []));
    const added = lines.filter(({ id }) => !ids.has(id));
    for (const { id } of added) ids.add(id);
    changed.push(...added);
    const findings = rows.flatMap((row) => (row.ok ? [] : [row.error]));
    const empty = lines.length > 0 ? "duplicate" : "refused";
    outcomes.set(reading, outcomeOf(reading, added.length > 0 ? "new" : empty, added.length, findings));
  }
  return { changed, outcomes };
}
