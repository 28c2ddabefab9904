import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findTerm, type Term, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
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

type Row = WorkbookRow<"evidence">;
type Source = Pick<Records, "subjects" | "originals" | "evidence">;

interface Wanted {
  readonly row: Row;
  readonly kind: Term;
  readonly subject: SubjectKey | null;
  readonly state: Evidence["state"];
  readonly original: Original | null;
}

/**
 * The evidence that the rows register. A piece is told apart by kind, subject and title, so its file can be replaced; its number
 * never changes. Rows of which nothing is known register nothing.
 */
export function applyEvidence(
  records: Source,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  newId: NewId,
): Applied<Evidence> {
  const registered = new Map(records.evidence.map((one) => [one.id, one]));
  const register = (row: Row): RowOutcome<Evidence> => {
    const wanted = resolveRow(records, row, vocabulary);
    return wanted.ok ? toOutcome(registered, wanted.value, newId) : wanted;
  };
  const known = rows.filter((row) => row.state !== "unknown");
  return applyRowsOnce("evidence", known, register, idOf);
}

function resolveRow(records: Source, row: Row, vocabulary: Vocabulary): RowOutcome<Wanted> {
  const subject = row.subject === null ? null : findSubject(records.subjects, row.subject);
  if (subject !== null && !subject.ok) return err(rowFinding(subject.error, "evidence", row, "subject"));
  const kind = findTerm(vocabulary.evidenceKinds, row.kind);
  if (kind === null) return err(rowFinding("evidence-kind-unknown", "evidence", row, "kind"));
  const original = row.fileName === null ? null : findOriginal(records.originals, row.fileName);
  if (original !== null && !original.ok) return err(rowFinding(original.error, "evidence", row, "fileName"));
  return ok({
    row,
    kind,
    subject: subject === null ? null : subjectKey(subject.value),
    state: row.state === "absent" ? "absent" : "on-file",
    original: original === null ? null : original.value,
  });
}

function toOutcome(registered: Map<string, Evidence>, wanted: Wanted, newId: NewId): RowOutcome<Evidence> {
  const present = [...registered.values()];
  if (contradicts(present, wanted)) return err(rowFinding("evidence-contradiction", "evidence", wanted.row, "kind"));
  const id = newId(evidenceKey(wanted));
  const old = registered.get(id) ?? replaced(present, wanted);
  const number = old?.number ?? Math.max(0, ...present.map((one) => one.number)) + 1;
  const evidence = toEvidence(wanted, old?.id ?? id, number, old);
  registered.set(evidence.id, evidence);
  return ok(evidence);
}

const sameProof = (one: Evidence, wanted: Wanted): boolean =>
  one.kind === wanted.kind.id && one.subject === wanted.subject;

// Known not to exist, while a piece is on file: one of the two is wrong, and only a person knows which.
const contradicts = (present: readonly Evidence[], wanted: Wanted): boolean =>
  wanted.state === "absent" && present.some((one) => sameProof(one, wanted) && one.state === "on-file");

// A proof that was known to be missing has been found: the record stays, with its number.
const replaced = (present: readonly Evidence[], wanted: Wanted): Evidence | undefined =>
  present.find((one) => sameProof(one, wanted) && (one.state === "absent" || one.title === titleOf(wanted)));

const titleOf = (wanted: Wanted): string => wanted.row.title ?? wanted.kind.title;

const evidenceKey = (wanted: Wanted): string =>
  naturalKey("evidence", wanted.kind.id, wanted.subject, wanted.state === "absent" ? null : titleOf(wanted));

const toEvidence = (wanted: Wanted, id: string, number: number, old: Evidence | undefined): Evidence => ({
  id,
  number,
  kind: wanted.kind.id,
  subject: wanted.subject,
  state: wanted.state,
  title: titleOf(wanted),
  documentNumber: wanted.row.documentNumber ?? old?.documentNumber ?? "",
  issuedOn: wanted.row.issuedOn ?? old?.issuedOn ?? null,
  pages: wanted.row.pages ?? old?.pages ?? "",
  sha256: wanted.original?.sha256 ?? old?.sha256 ?? null,
  fileName: wanted.original?.fileName ?? old?.fileName ?? "",
  mediaType: wanted.original?.mediaType ?? old?.mediaType ?? "",
  note: wanted.row.note ?? old?.note ?? "",
});
