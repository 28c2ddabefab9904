import { subjectKey } from "../model/subject.ts";
import type { Claim, EvidenceItem, OriginalItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";
import { listServedConditions } from "./list-served-conditions.ts";

/** Every proof with a file, by its stable number, with what it serves and where its file stands. */
export function compileEvidence(
  { records, pack }: Pick<DossierTerms, "records" | "pack">,
  claims: readonly Claim[],
  originals: readonly OriginalItem[],
): readonly EvidenceItem[] {
  const served = listServedConditions(claims);
  const numbers = new Map(originals.map(({ sha256, number }) => [sha256, number]));
  const titles = new Map([...pack.evidence, ...pack.materials].map(({ id, title }) => [id, title]));
  const names = new Map(records.subjects.map((subject) => [subjectKey(subject), subject.name]));
  return records.evidence
    .flatMap((item) => (item.state === "on-file" && item.sha256 !== null ? [{ ...item, sha256: item.sha256 }] : []))
    .toSorted((a, b) => a.number - b.number)
    .map((item) => ({
      number: item.number,
      kind: item.kind,
      kindTitle: titles.get(item.kind) ?? "未归类材料",
      title: item.title === "" ? item.fileName : item.title,
      subject: item.subject,
      subjectName: item.subject === null ? null : (names.get(item.subject) ?? null),
      documentNumber: item.documentNumber,
      issuedOn: item.issuedOn,
      pages: item.pages,
      sha256: item.sha256,
      fileName: item.fileName,
      mediaType: item.mediaType,
      serves: served.get(item.number) ?? [],
      original: numbers.get(item.sha256) ?? null,
    }));
}
