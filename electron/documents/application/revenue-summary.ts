import type { RevenueRow } from "../../../shared/dossier/account-rows.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Fen, sumFen } from "../../../shared/money.ts";
import { type Block, type Cell, cell, labelCell, type Row, row, type Table } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { claimedWorks } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { proofTable } from "./proof-table.ts";
import { filled, yuanOr } from "./wording.ts";

/** The revenue of each work, settlement by settlement and summed by platform, with the proofs behind it. */
export function revenueDesign(dossier: Dossier): DocumentDesign {
  const works = claimedWorks(dossier);
  const sections = works.flatMap(([key, work], index): readonly Block[] => [
    { kind: "heading", level: 1, text: `（${index + 1}）${filled(work.name)}` },
    ...revenueBlocks(dossier.revenues.filter(({ subject }) => subject === key)),
    ...proofTable("revenue", key, dossier),
  ]);
  const note =
    "总收益为平台结算的全部收入，净收益为平台分成之后归本单位的部分；结算单没有写明的写“待补”，有待补的不作合计。“原件”是电子原件在申报包 data/originals 中的编号。";
  return {
    orientation: "landscape",
    blocks: [
      ...opening(dossier, "收益证明汇总表", "yuan"),
      ...(sections.length === 0 ? [none] : [remark(note), ...sections]),
    ],
  };
}

const none: Block = { kind: "paragraph", text: "没有申报的作品。", indent: true };

function revenueBlocks(rows: readonly RevenueRow[]): readonly Block[] {
  if (rows.length === 0) return [{ kind: "paragraph", text: "尚未登记结算单。", size: 9.5, ink: "grey" }];
  const byPlatform = [...Map.groupBy(rows, ({ platform }) => platform.trim()).values()];
  const money = { share: 2.2, align: "right" } as const;
  const table: Table = {
    kind: "table",
    columns: [
      { share: 2.6 },
      { share: 3.4, align: "center" },
      money,
      money,
      money,
      { share: 1, align: "center" },
      { share: 2.6 },
    ],
    head: [titleRow("平台", "结算期间", "总收益", "平台分成", "净收益", "原件", "说明")],
    rows: [...byPlatform.flatMap(platformRows), sumRow("本作品合计", rows)],
    size: 9.5,
  };
  return [table];
}

function platformRows(rows: readonly RevenueRow[]): readonly Row[] {
  const each = rows.map((item) =>
    row(
      cell(filled(item.platform)),
      cell(periodText(item)),
      ...amountCells([item.gross, item.platformShare, item.net]),
      cell(item.original === null ? "—" : String(item.original)),
      cell(item.note),
    ),
  );
  return rows.length === 1 ? each : [...each, sumRow(`${filled(rows[0]?.platform ?? "")} 小计`, rows)];
}

const periodText = ({ from, to }: RevenueRow): string =>
  from === null && to === null ? "（待填）" : `${from ?? "（待填）"} 至 ${to ?? "（待填）"}`;

const amountCells = (amounts: readonly (Fen | null)[], isSum = false): readonly Cell[] =>
  amounts.map((amount) =>
    cell(yuanOr(amount, "待补"), {
      ...(isSum && { weight: "bold" as const }),
      ...(amount === null && { ink: "grey" as const }),
    }),
  );

/** What the settlements come to; null where one of them does not say. */
function sumOf(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sumFen(known) : null;
}

function sumRow(title: string, rows: readonly RevenueRow[]): Row {
  const sums = [
    sumOf(rows.map(({ gross }) => gross)),
    sumOf(rows.map(({ platformShare }) => platformShare)),
    sumOf(rows.map(({ net }) => net)),
  ];
  return row(labelCell(title, { span: 2 }), ...amountCells(sums, true), cell("", { span: 2 }));
}
