import type { LocationRow } from "../../../shared/dossier/account-rows.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Block, cell, type Row, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { claimedWorks } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { handFilled, opening, recordedOr, remark } from "./opening.ts";
import { proofTable } from "./proof-table.ts";
import { filled } from "./wording.ts";

/** Every scene of each work with where it was shot, where it stands in the work, how long it lasts, and whether that is long enough. */
export function locationListDesign(dossier: Dossier): DocumentDesign {
  const sections = claimedWorks(dossier).flatMap(([key, work], index): readonly Block[] => {
    const rows = dossier.locations.filter(({ subject }) => subject === key);
    return [
      { kind: "heading", level: 1, text: `（${index + 1}）${filled(work.name)}` },
      sceneTable(rows),
      remark(countText(rows)),
      ...proofTable("locations", key, dossier),
    ];
  });
  const body: readonly Block[] =
    sections.length === 0 ? [{ kind: "paragraph", text: "没有申报的作品。", indent: true }] : sections;
  return { orientation: "landscape", blocks: [...opening(dossier, "取景地清单", "none"), ...body] };
}

function sceneTable(rows: readonly LocationRow[]): Block {
  const narrow = { share: 1.2, align: "center" } as const;
  return {
    kind: "table",
    columns: [
      { share: 0.8, align: "center" },
      { share: 3.2 },
      { share: 3 },
      { share: 2.2 },
      narrow,
      { share: 1.6, align: "center" },
      { share: 1.6, align: "center" },
      narrow,
      narrow,
    ],
    head: [titleRow("序号", "取景地", "所在地", "题材", "集", "起", "止", "时长", "达到时长")],
    rows: rows.length === 0 ? [emptyRow()] : rows.map(sceneRow),
    size: 9.5,
  };
}

const emptyRow = (): Row => ({ cells: [cell("1"), ...Array.from({ length: 8 }, () => handFilled())], tall: 26 });

function sceneRow({ location, reaches }: LocationRow, index: number): Row {
  return row(
    cell(String(index + 1)),
    recordedOr(location.name),
    recordedOr(location.place),
    cell(location.theme === "" ? "—" : location.theme),
    recordedOr(location.episode),
    recordedOr(location.fromTimecode),
    recordedOr(location.toTimecode),
    recordedOr(durationText(location.seconds)),
    cell(reachText(reaches), reaches === true ? {} : { ink: "grey" }),
  );
}

const reachText = (reaches: boolean | null): string => {
  if (reaches === null) return "—";
  return reaches ? "是" : "否";
};

function durationText(seconds: number | null): string {
  if (seconds === null) return "";
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0 ? `${rest}秒` : `${minutes}分${rest === 0 ? "" : `${rest}秒`}`;
}

function countText(rows: readonly LocationRow[]): string {
  const enough = rows.filter(({ reaches }) => reaches === true).length;
  const short = rows.filter(({ reaches }) => reaches === false).length;
  const open = rows.length - enough - short;
  const parts = [`共 ${rows.length} 处`, `达到条款所要求时长的 ${enough} 处`, `不足的 ${short} 处`];
  return `${[...parts, ...(open === 0 ? [] : [`时长未登记的 ${open} 处`])].join("，")}。`;
}
