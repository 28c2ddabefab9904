import type { BudgetLine } from "../../../shared/model/budget.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findTerm, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
import { findSubject } from "./find-reference.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"budget">;
type Source = Pick<Records, "subjects" | "budget">;

/** The budget lines that the rows state; a line is told apart by subject and head. */
export function applyBudget(
  records: Source,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  newId: NewId,
): Applied<BudgetLine> {
  return applyRowsOnce("budget", rows, (row) => toBudgetLine(records, row, vocabulary, newId), idOf);
}

function toBudgetLine(records: Source, row: Row, vocabulary: Vocabulary, newId: NewId): RowOutcome<BudgetLine> {
  const subject = findSubject(records.subjects, row.subject);
  if (!subject.ok) return err(rowFinding(subject.error, "budget", row, "subject"));
  const category = row.category === null ? null : findTerm(vocabulary.categories, row.category);
  if (row.category !== null && category === null) return err(rowFinding("category-unknown", "budget", row, "category"));
  const key = subjectKey(subject.value);
  const id = newId(naturalKey("budget", key, row.head));
  const old = records.budget.find((one) => one.id === id || (one.subject === key && one.head === row.head));
  return ok({
    id: old?.id ?? id,
    subject: key,
    head: row.head,
    category: category?.id ?? old?.category ?? null,
    amount: row.amount,
    note: row.note ?? old?.note ?? "",
  });
}
