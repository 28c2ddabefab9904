import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findOriginal, findSubject } from "./find-reference.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"revenues">;
type Source = Pick<Records, "subjects" | "originals" | "revenues">;

/** The settlements that the rows record. One that a statement has already brought in is not recorded again. */
export function applyRevenues(records: Source, rows: readonly Row[], newId: NewId): Applied<Revenue> {
  return applyRowsOnce("revenues", rows, (row) => toRevenue(records, row, newId), idOf);
}

function toRevenue(records: Source, row: Row, newId: NewId): RowOutcome<Revenue> {
  const subject = findSubject(records.subjects, row.subject);
  if (!subject.ok) return err(rowFinding(subject.error, "revenues", row, "subject"));
  if (subject.value.kind !== "work") return err(rowFinding("subject-wrong-kind", "revenues", row, "subject"));
  const original = row.fileName === null ? null : findOriginal(records.originals, row.fileName);
  if (original !== null && !original.ok) return err(rowFinding(original.error, "revenues", row, "fileName"));
  const key = subjectKey(subject.value);
  const id = newId(naturalKey("revenue", key, row.platform, row.from, row.to));
  const same = records.revenues.filter((one) => samePeriod(one, row) && one.subject === key);
  if (same.some((one) => one.id !== id))
    return err(rowFinding("revenue-recorded-already", "revenues", row, "platform"));
  return ok(merge(row, id, key, original?.value ?? null, same[0]));
}

const samePeriod = (one: Revenue, row: Row): boolean =>
  one.platform === row.platform && one.from === row.from && one.to === row.to;

const merge = (
  row: Row,
  id: string,
  subject: Revenue["subject"],
  original: Original | null,
  old: Revenue | undefined,
): Revenue => ({
  id,
  subject,
  platform: row.platform,
  from: row.from,
  to: row.to,
  gross: row.gross ?? old?.gross ?? null,
  platformShare: row.platformShare ?? old?.platformShare ?? null,
  net: row.net ?? old?.net ?? null,
  sha256: original?.sha256 ?? old?.sha256 ?? null,
  fileName: original?.fileName ?? old?.fileName ?? "",
  row: null,
  note: row.note ?? old?.note ?? "",
});
