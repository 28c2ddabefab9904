import type { Dossier, EvidenceItem } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Block, cell, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";

/** The proofs of a subject that a document of the profile rests on: those of the kinds that its needs name, all where they name none. */
export function proofsFor(
  document: string,
  subject: SubjectKey,
  { profile, evidence }: Dossier,
): readonly EvidenceItem[] {
  const when = profile.documents.find((each) => each.document === document)?.when ?? [];
  const kinds = when.flatMap((need) => ("evidence" in need ? [need.evidence] : []));
  return evidence.filter((item) => item.subject === subject && (kinds.length === 0 || kinds.includes(item.kind)));
}

/** The title of a proof with its kind before it, where the two differ. */
export const proofTitle = ({ kindTitle, title }: Pick<EvidenceItem, "kindTitle" | "title">): string =>
  title === "" || title === kindTitle ? kindTitle : `${kindTitle}：${title}`;

/** The proofs that a document rests on, with their numbers in the package; a line that says so where there is none. */
export function proofTable(document: string, subject: SubjectKey, dossier: Dossier): readonly Block[] {
  const proofs = proofsFor(document, subject, dossier);
  if (proofs.length === 0) return [{ kind: "paragraph", text: "证明材料：尚未登记。", size: 9.5, ink: "grey" }];
  const rows = proofs.map((item) =>
    row(
      cell(evidenceLabel(item.number)),
      cell(proofTitle(item)),
      cell(item.documentNumber === "" ? "—" : item.documentNumber),
      cell(item.issuedOn ?? "—"),
      cell(item.pages === "" ? "全文" : item.pages),
    ),
  );
  const narrow = { share: 1.2, align: "center" } as const;
  return [
    { kind: "space", height: 6 },
    {
      kind: "table",
      columns: [narrow, { share: 5.4 }, { share: 3 }, { share: 1.8, align: "center" }, narrow],
      head: [titleRow("编号", "证明材料", "文号", "日期", "所在页")],
      rows,
      size: 9,
    },
  ];
}
