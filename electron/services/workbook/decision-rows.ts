import { parseLocalDate } from "../../../shared/dates.ts";
import type { Decision } from "../../../shared/model/decision.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { fenToYuanText, parseMoney } from "../../../shared/money.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { type FactTerm, findTerm, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
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

type Row = WorkbookRow<"decisions">;
type Source = Pick<Records, "subjects" | "decisions">;

/** The decisions that the rows record; one is told apart by subject, fact and document number. */
export function applyDecisions(
  records: Source,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  newId: NewId,
): Applied<Decision> {
  return applyRowsOnce("decisions", rows, (row) => toDecision(records, row, vocabulary, newId), idOf);
}

function toDecision(records: Source, row: Row, vocabulary: Vocabulary, newId: NewId): RowOutcome<Decision> {
  const subject = findSubject(records.subjects, row.subject);
  if (!subject.ok) return err(rowFinding(subject.error, "decisions", row, "subject"));
  const fact = findTerm(vocabulary.facts, row.fact);
  if (fact === null) return err(rowFinding("fact-unknown", "decisions", row, "fact"));
  const value = decidedValue(fact, row.value);
  if (value === null)
    return err(
      rowFinding("fact-value-wrong", "decisions", row, "value", { expected: decidedValueExpected[fact.type] }),
    );
  const key = subjectKey(subject.value);
  const id = newId(naturalKey("decision", key, fact.id, row.documentNumber));
  const old = records.decisions.find((one) => one.id === id);
  return ok({
    id,
    subject: key,
    fact: fact.id,
    value,
    documentNumber: row.documentNumber ?? "",
    decidedOn: row.decidedOn ?? old?.decidedOn ?? null,
    note: row.note ?? old?.note ?? "",
  });
}

/** What a decided value must be like, by its kind, as a sentence. */
export const decidedValueExpected: Readonly<Record<FactTerm["type"], string>> = {
  money: "请填写不为负的金额，最多两位小数，如 1200000.00。",
  count: "请填写 0 或更大的整数。",
  date: "请填写日期，如 2026-03-05。",
  enum: "请按认定文件填写。",
};

/** The value in the form in which decisions keep it; null when the text is not of the fact's type. */
export function decidedValue(fact: Pick<FactTerm, "type">, text: string): string | null {
  if (fact.type === "date") return parseLocalDate(text);
  if (fact.type === "count") return /^\d{1,9}$/.test(text) ? String(Number(text)) : null;
  if (fact.type === "enum") return text;
  const amount = parseMoney(text);
  return amount.ok && amount.value >= 0n ? fenToYuanText(amount.value) : null;
}
