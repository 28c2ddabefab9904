import type { Acceptance } from "../../../shared/model/acceptance.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findOriginal } from "./find-reference.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"acceptances">;
type Source = Pick<Records, "originals" | "acceptances">;

/** The proofs of acceptance or delivery that the rows record; one is told apart by its title. */
export function applyAcceptances(records: Source, rows: readonly Row[], newId: NewId): Applied<Acceptance> {
  return applyRowsOnce("acceptances", rows, (row) => toAcceptance(records, row, newId), idOf);
}

function toAcceptance(records: Source, row: Row, newId: NewId): RowOutcome<Acceptance> {
  const original = row.fileName === null ? null : findOriginal(records.originals, row.fileName);
  if (original !== null && !original.ok) return err(rowFinding(original.error, "acceptances", row, "fileName"));
  const id = newId(naturalKey("acceptance", row.title));
  const old = records.acceptances.find((one) => one.id === id || one.title === row.title);
  const file = original?.value;
  return ok({
    id: old?.id ?? id,
    title: row.title,
    acceptedOn: row.acceptedOn ?? old?.acceptedOn ?? null,
    acceptedBy: row.acceptedBy ?? old?.acceptedBy ?? "",
    amount: row.amount ?? old?.amount ?? null,
    sha256: file?.sha256 ?? old?.sha256 ?? null,
    fileName: file?.fileName ?? old?.fileName ?? "",
    mediaType: file?.mediaType ?? old?.mediaType ?? "",
    note: row.note ?? old?.note ?? "",
  });
}
