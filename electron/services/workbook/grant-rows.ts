import type { Grant } from "../../../shared/model/grant.ts";
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

type Row = WorkbookRow<"grants">;
type Source = Pick<Records, "subjects" | "grants">;

/** The grants that the rows record; one is told apart by programme, authority, subject and rule. */
export function applyGrants(
  records: Source,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  newId: NewId,
): Applied<Grant> {
  return applyRowsOnce("grants", rows, (row) => toGrant(records, row, vocabulary, newId), idOf);
}

function toGrant(records: Source, row: Row, vocabulary: Vocabulary, newId: NewId): RowOutcome<Grant> {
  const subject = row.subject === null ? null : findSubject(records.subjects, row.subject);
  if (subject !== null && !subject.ok) return err(rowFinding(subject.error, "grants", row, "subject"));
  const rule = row.rule === null ? null : findTerm(vocabulary.rules, row.rule);
  if (row.rule !== null && rule === null) return err(rowFinding("rule-unknown", "grants", row, "rule"));
  const key = subject === null ? null : subjectKey(subject.value);
  const id = newId(naturalKey("grant", row.programme, row.authority, key, rule?.id ?? null));
  const old = records.grants.find((one) => one.id === id);
  return ok({
    id,
    subject: key,
    programme: row.programme,
    authority: row.authority ?? "",
    rule: rule?.id ?? null,
    amount: row.amount,
    decidedOn: row.decidedOn ?? old?.decidedOn ?? null,
    receivedOn: row.receivedOn ?? old?.receivedOn ?? null,
    note: row.note ?? old?.note ?? "",
  });
}
