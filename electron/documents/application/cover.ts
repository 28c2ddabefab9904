import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { type Block, type Cell, cell, labelCell, row, type Table } from "../pdf/block.ts";
import { contentsBlocks, type PageRange } from "./contents.ts";
import type { DocumentDesign } from "./document-design.ts";
import { paperDate } from "./paper-date.ts";
import { filled, policyName } from "./wording.ts";

/** The cover; after it the contents with page numbers and the list of evidence, unless the profile asks for them as documents. */
export function coverDesign(dossier: Dossier, pages: readonly PageRange[]): DocumentDesign {
  const has = (id: string): boolean => dossier.documents.some((document) => document.id === id);
  const after = [
    ...(has("contents") ? [] : contentsBlocks(dossier, pages)),
    ...(has("evidence-index") ? [] : evidenceList(dossier)),
  ];
  const blocks: readonly Block[] = [
    ...coverPage(dossier),
    ...(after.length === 0 ? [] : [{ kind: "page-break" } as const, ...after]),
  ];
  return { orientation: "portrait", blocks };
}

function coverPage(dossier: Dossier): readonly Block[] {
  const { policy, profile } = dossier;
  return [
    {
      kind: "paragraph",
      text: policy.formsArePublished ? "" : "非官方样式",
      align: "right",
      weight: "bold",
      after: 70,
    },
    { kind: "paragraph", text: policyName(policy), align: "center", size: 14, after: 22 },
    { kind: "paragraph", text: "扶持资金申报材料", align: "center", size: 30, weight: "bold", after: 84 },
    coverTable(dossier),
    { kind: "space", height: 40 },
    { kind: "signature", lines: ["申报单位（盖章）："] },
    { kind: "space", height: 30 },
    { kind: "paragraph", text: paperDate(dossier.asOf), align: "center", size: 14, after: 10 },
    { kind: "paragraph", text: `本材料一式${profile.copies}份`, align: "center", ink: "grey", size: 10 },
  ];
}

function coverTable(dossier: Dossier): Table {
  const { applicant, profile } = dossier;
  const contact: readonly (readonly [string, string])[] = profile.coverShowsContact
    ? [["联系人及电话", `${filled(applicant.contact.name)}　${filled(applicant.contact.phone)}`]]
    : [];
  const entries: readonly (readonly [string, string])[] = [
    ["申报单位", filled(applicant.name)],
    ["统一社会信用代码", filled(applicant.creditCode)],
    ["法定代表人", filled(applicant.legalRepresentative)],
    ["申报年度", claimYears(dossier)],
    ["申报对象", subjectNames(dossier)],
    ...contact,
  ];
  return {
    kind: "table",
    columns: [{ share: 3 }, { share: 7 }],
    head: [],
    size: 12,
    rows: entries.map(([label, value]) => ({ cells: [labelCell(label), cell(value)], tall: 36 })),
  };
}

const claimYears = ({ claims }: Dossier): string =>
  [...new Set(claims.map(({ subject }) => subject.claimYear))].sort((a, b) => a - b).join("、") || "（待填）";

// The application form names every subject in full, so a cover that would overflow may name the first and the number.
const longestNames = 70;

function subjectNames({ claims }: Dossier): string {
  const named = claims.filter(({ subject }) => subject.kind !== "enterprise");
  const names = [...new Map(named.map(({ subjectKey, subject }) => [subjectKey, filled(subject.name)])).values()];
  const all = [...new Set(names)].join("、");
  return all.length <= longestNames ? all || "（待填）" : `${names[0]}等${names.length}个，详见申报表`;
}

function evidenceList({ evidence }: Dossier): readonly Block[] {
  if (evidence.length === 0) return [];
  const rows = evidence.map((item) => {
    const title =
      item.title === "" || item.title === item.kindTitle ? item.kindTitle : `${item.kindTitle}：${item.title}`;
    const dated = item.issuedOn === null ? "" : item.issuedOn;
    const cells: readonly Cell[] = [
      cell(evidenceLabel(item.number)),
      cell(title),
      cell(item.subjectName ?? "申报单位"),
      cell([item.documentNumber, dated].filter((text) => text !== "").join("\n")),
      cell(item.pages === "" ? "全文" : item.pages),
    ];
    return { cells };
  });
  const narrow = { share: 1.3, align: "center" } as const;
  const columns = [narrow, { share: 4.2 }, { share: 2.7 }, { share: 3.6 }, narrow];
  const heads = ["编号", "证明材料", "证明对象", "文号、日期", "所在页"];
  return [
    { kind: "heading", level: 1, text: "证明材料清单" },
    { kind: "paragraph", text: "电子原件按此编号随申报包提交，编号一经给出不再变动。", ink: "grey", size: 9.5 },
    { kind: "table", columns, head: [row(...heads.map((head) => labelCell(head)))], rows, size: 9.5 },
  ];
}
