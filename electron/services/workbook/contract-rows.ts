import type { Contract } from "../../../shared/model/contract.ts";
import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
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

type Row = WorkbookRow<"contracts">;
type Source = Pick<Records, "subjects" | "originals" | "contracts">;

/** The contracts that the rows record; one is told apart by number and party. */
export function applyContracts(records: Source, rows: readonly Row[], newId: NewId): Applied<Contract> {
  return applyRowsOnce("contracts", rows, (row) => toContract(records, row, newId), idOf);
}

function toContract(records: Source, row: Row, newId: NewId): RowOutcome<Contract> {
  const subject = row.subject === null ? null : findSubject(records.subjects, row.subject);
  if (subject !== null && !subject.ok) return err(rowFinding(subject.error, "contracts", row, "subject"));
  const original = row.fileName === null ? null : findOriginal(records.originals, row.fileName);
  if (original !== null && !original.ok) return err(rowFinding(original.error, "contracts", row, "fileName"));
  const id = newId(naturalKey("contract", row.number, row.party));
  const isSame = (one: Contract): boolean => one.number === row.number && one.party === row.party;
  const old = records.contracts.find((one) => one.id === id) ?? records.contracts.find(isSame);
  const key = subject === null ? null : subjectKey(subject.value);
  return ok(merge(row, old, old?.id ?? id, key, original?.value));
}

const merge = (
  row: Row,
  old: Contract | undefined,
  id: string,
  subject: SubjectKey | null,
  original: Original | undefined,
): Contract => ({
  id,
  direction: row.direction,
  number: row.number,
  title: row.title ?? old?.title ?? "",
  party: row.party,
  partyTaxId: row.partyTaxId ?? old?.partyTaxId ?? null,
  partyAccount: row.partyAccount ?? old?.partyAccount ?? null,
  related: row.related === null ? (old?.related ?? false) : row.related === "yes",
  signedOn: row.signedOn ?? old?.signedOn ?? null,
  amount: row.amount ?? old?.amount ?? null,
  subject: subject ?? old?.subject ?? null,
  sha256: original?.sha256 ?? old?.sha256 ?? null,
  fileName: original?.fileName ?? old?.fileName ?? "",
  mediaType: original?.mediaType ?? old?.mediaType ?? "",
  note: row.note ?? old?.note ?? "",
});
