import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Premiere, Selection } from "../../../shared/model/work.ts";
import { type Block, cell, type Row, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { claimedWorks } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { handFilled, opening, recordedOr } from "./opening.ts";
import { proofTable } from "./proof-table.ts";
import { channelWords } from "./subject-form.ts";
import { filled } from "./wording.ts";

/** Where and when each work was first shown, what it was chosen for, and the proofs of it. */
export function broadcastDesign(dossier: Dossier): DocumentDesign {
  const sections = claimedWorks(dossier).flatMap(([key, work], index): readonly Block[] => [
    { kind: "heading", level: 1, text: `（${index + 1}）${filled(work.name)}` },
    premiereTable(work.work.premieres),
    ...selectionBlocks(work.work.selections),
    ...proofTable("broadcast", key, dossier),
  ]);
  const body: readonly Block[] =
    sections.length === 0 ? [{ kind: "paragraph", text: "没有申报的作品。", indent: true }] : sections;
  return { orientation: "portrait", blocks: [...opening(dossier, "播出情况表", "none"), ...body] };
}

function premiereTable(premieres: readonly Premiere[]): Block {
  const rows = premieres.map(({ channelKind, channel, slot, on, url }) =>
    row(
      cell(channelWords[channelKind]),
      recordedOr(channel),
      cell(slot === "" ? "—" : slot),
      cell(on ?? "（待填）"),
      cell(url === "" ? "—" : url),
    ),
  );
  return {
    kind: "table",
    columns: [{ share: 2.4 }, { share: 2.6 }, { share: 1.6 }, { share: 1.9, align: "center" }, { share: 3.4 }],
    head: [titleRow("首播渠道", "频道、平台", "时段", "日期", "网址")],
    rows: rows.length === 0 ? [emptyRow()] : rows,
    size: 9.5,
  };
}

function selectionBlocks(selections: readonly Selection[]): readonly Block[] {
  if (selections.length === 0) return [{ kind: "paragraph", text: "没有登记入选、获奖。", size: 9.5, ink: "grey" }];
  const rows = selections.map(({ programme, level, batch, on }) =>
    row(recordedOr(programme), recordedOr(level), cell(batch === "" ? "—" : batch), cell(on ?? "（待填）")),
  );
  const table: Block = {
    kind: "table",
    columns: [{ share: 5.4 }, { share: 1.8 }, { share: 2.8 }, { share: 1.9, align: "center" }],
    head: [titleRow("入选、获奖", "级别", "批次", "日期")],
    rows,
    size: 9.5,
  };
  return [{ kind: "space", height: 6 }, table];
}

const emptyRow = (): Row => ({ cells: Array.from({ length: 5 }, () => handFilled()), tall: 26 });
