import type { Dossier, EvidenceItem } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { type Block, cell, type Passage, type Row, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { proofTitle } from "./proof-table.ts";
import { articleName } from "./wording.ts";

/** Every proof by its stable number: what it is, about whom, which conditions it serves and where its file is. */
export function evidenceIndexDesign(dossier: Dossier): DocumentDesign {
  const { evidence } = dossier;
  const body: readonly Block[] =
    evidence.length === 0
      ? [{ kind: "paragraph", text: "尚未登记证明材料。", indent: true }]
      : [
          {
            kind: "table",
            columns: [
              { share: 1, align: "center" },
              { share: 3.8 },
              { share: 2.2 },
              { share: 2.6 },
              { share: 0.9, align: "center" },
              { share: 4 },
              { share: 2.6 },
            ],
            head: [titleRow("编号", "证明材料", "证明对象", "文号、日期", "所在页", "用于", "原件")],
            rows: evidence.map(evidenceRow),
            size: 9,
          },
          remark(
            "编号一经给出不再变动。“用于”列出材料所证明的条件和要求它的申报事项；没有列出的是单位整体材料或备查材料。",
          ),
        ];
  return { orientation: "landscape", blocks: [...opening(dossier, "证据目录", "none"), ...body] };
}

function evidenceRow(item: EvidenceItem): Row {
  const dated = item.issuedOn ?? "";
  return row(
    cell(evidenceLabel(item.number)),
    cell(proofTitle(item)),
    cell(item.subjectName ?? "申报单位"),
    cell([item.documentNumber, dated].filter((text) => text !== "").join("\n") || "—"),
    cell(item.pages === "" ? "全文" : item.pages),
    { passages: servedPassages(item) },
    cell(item.original === null ? item.fileName : `第 ${item.original} 号\n${item.fileName}`),
  );
}

function servedPassages({ serves }: EvidenceItem): readonly Passage[] {
  if (serves.length === 0) return [{ text: "—" }];
  return serves.flatMap(({ article, title, ruleTitles }): readonly Passage[] => [
    { text: `${articleName(article)}　${title}` },
    { text: ruleTitles.join("、"), ink: "grey" },
  ]);
}
