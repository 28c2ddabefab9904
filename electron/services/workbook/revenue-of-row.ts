import type { LocalDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findRevenue } from "./find-book-reference.ts";
import { findSubject } from "./find-reference.ts";
import { type RowOutcome, rowFinding } from "./row-outcome.ts";

type Row<K extends "chain" | "settlements"> = WorkbookRow<K> & {
  readonly subject: string | null;
  readonly platform: string | null;
  readonly from: LocalDate | null;
};

/** The subject that a row of the books names; a finding when it names none or one that is not there. */
export function subjectOfRow<K extends "chain" | "settlements">(
  key: K,
  { subjects }: Pick<Records, "subjects">,
  row: Row<K>,
): RowOutcome<SubjectKey> {
  if (row.subject === null) return err(rowFinding("subject-needed", key, row, "subject"));
  const subject = findSubject(subjects, row.subject);
  return subject.ok ? ok(subjectKey(subject.value)) : err(rowFinding(subject.error, key, row, "subject"));
}

/** The platform's settlement that a row names by subject, platform and first day; null when it names no platform. */
export function revenueOfRow<K extends "chain" | "settlements">(
  key: K,
  records: Pick<Records, "subjects" | "revenues">,
  row: Row<K>,
): RowOutcome<Revenue | null> {
  if (row.platform === null) return ok(null);
  const subject = subjectOfRow(key, records, row);
  if (!subject.ok) return subject;
  const revenue = findRevenue(records.revenues, subject.value, row.platform, row.from);
  return revenue.ok ? revenue : err(rowFinding(revenue.error, key, row, "platform"));
}
