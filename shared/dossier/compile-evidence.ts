import { subjectKey } from "../model/subject.ts";
import type { EvidenceItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** Every proof with a file, by its stable number. */
export function compileEvidence({ records, pack }: Pick<DossierTerms, "records" | "pack">): readonly EvidenceItem[] {
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
      subjectName: item.subject === null ? null : (names.get(item.subject) ?? null),
      documentNumber: item.documentNumber,
      issuedOn: item.issuedOn,
      pages: item.pages,
      sha256: item.sha256,
      fileName: item.fileName,
      mediaType: item.mediaType,
    }));
}
