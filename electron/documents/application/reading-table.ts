import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Block, cell, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { articleName } from "./wording.ts";

/** How each point that the policy leaves open was read, and who confirmed it. */
export function readingTable({ readings: items }: Dossier): readonly Block[] {
  if (items.length === 0) return [];
  const rows = items.map(({ article, question, quote, option, confirmedBy, confirmedOn }) =>
    row(
      cell(articleName(article)),
      { passages: [{ text: question }, ...(quote === null ? [] : [{ text: `“${quote}”`, ink: "grey" as const }])] },
      cell(option ?? "待选定", option === null ? { ink: "grey" } : {}),
      cell(option === null ? "" : [confirmedBy, confirmedOn ?? ""].filter((text) => text !== "").join("\n")),
    ),
  );
  const columns = [
    { share: 1.9, align: "center" as const },
    { share: 7 },
    { share: 4 },
    { share: 2, align: "center" as const },
  ];
  return [
    { kind: "paragraph", text: "条文没有写明之处，本表按下列口径计算；主管部门另有解释的，以其解释为准。", size: 9.5 },
    { kind: "table", columns, head: [titleRow("条款", "问题", "采用的口径", "确认")], rows, size: 9 },
  ];
}
