import { basename } from "node:path";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { EvidenceReading, ReceiptReading } from "../../intake/reading.ts";

/** The kind of proofs that nobody has filed yet. */
export const unsortedKind = "unsorted";

type ProofReading = EvidenceReading | ReceiptReading;

/** The id of a proof that came in by itself: the same file is the same record. */
export const unsortedId = ({ sha256 }: Pick<ProofReading, "sha256">): string => `ev-${sha256.slice(0, 24)}`;

/** A proof that no workbook row speaks of: kept, numbered, and waiting to be filed. */
export const unsortedEvidence = (reading: ProofReading, number: number): Evidence => ({
  id: unsortedId(reading),
  number,
  kind: unsortedKind,
  subject: null,
  state: "on-file",
  title: basename(reading.file),
  documentNumber: "",
  issuedOn: null,
  pages: "",
  sha256: reading.sha256,
  fileName: basename(reading.file),
  mediaType: reading.mediaType,
  note: "",
});

/**
 * Proofs waiting to be filed whose file a filed proof now holds, or a contract or an acceptance (`papers`: their hashes): they have
 * been filed, and go.
 */
export function filedMeanwhile(evidence: readonly Evidence[], papers: ReadonlySet<string | null>): readonly Evidence[] {
  const filed = new Set([
    ...papers,
    ...evidence.flatMap(({ kind, sha256 }) => (kind === unsortedKind ? [] : [sha256])),
  ]);
  return evidence.filter(({ kind, sha256 }) => kind === unsortedKind && filed.has(sha256));
}
