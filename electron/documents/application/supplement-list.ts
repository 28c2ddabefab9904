import type { Dossier, MissingItem } from "../../../shared/dossier/dossier.ts";
import { type Block, cell, type Row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { articleName, filled } from "./wording.ts";

/** What the application still lacks, what blocks it first, with room to note by hand what was handed in later. */
export function supplementDesign(dossier: Dossier): DocumentDesign {
  const { missing } = dossier;
  const body: readonly Block[] =
    missing.length === 0
      ? [{ kind: "paragraph", text: "没有发现缺少的材料。", indent: true }]
      : [
          {
            kind: "table",
            columns: [
              { share: 0.8, align: "center" },
              { share: 1.3, align: "center" },
              { share: 1.3, align: "center" },
              { share: 2.6 },
              { share: 2.2 },
              { share: 4 },
              { share: 3 },
              { share: 2 },
            ],
            head: [titleRow("序号", "轻重", "条款", "事项", "对象", "缺什么", "怎样补", "补正情况、日期")],
            rows: missing.map(missingRow),
            size: 9,
          },
          remark(
            "“提交前须补”的没有补齐，申报可能不被受理；“可以补”的补齐后可以增加申报事项或金额。最后一栏供补正时手工填写。",
          ),
        ];
  return { orientation: "landscape", blocks: [...opening(dossier, "材料补正清单", "none"), ...body] };
}

function missingRow(item: MissingItem, index: number): Row {
  return {
    cells: [
      cell(String(index + 1)),
      cell(item.blocks ? "提交前须补" : "可以补", item.blocks ? { weight: "bold" } : {}),
      cell(articleName(item.article)),
      cell(item.ruleTitle),
      cell(filled(item.subjectName)),
      cell(item.what),
      cell(item.action),
      cell(""),
    ],
    tall: 26,
  };
}
