import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { type Block, cell, labelCell, type Row, row, type Table } from "../pdf/block.ts";
import type { DocumentDesign } from "./document-design.ts";

/** Where a document begins and ends, by the page numbers that are printed on it. */
export interface PageRange {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** The contents as a document of their own. */
export const contentsDesign = (dossier: Dossier, pages: readonly PageRange[]): DocumentDesign => ({
  orientation: "portrait",
  blocks: contentsBlocks(dossier, pages),
});

/** The contents: every document with its pages; where each has numbers of its own, with how many pages it has. */
export function contentsBlocks(dossier: Dossier, pages: readonly PageRange[]): readonly Block[] {
  const { documents, profile } = dossier;
  const isContinuous = profile.pageNumbers === "continuous";
  const rows = documents.map((document, index) => {
    const range = pages.find(({ id }) => id === document.id);
    const numbers = range === undefined ? "" : rangeText(range, isContinuous);
    const target = profile.links ? { target: document.id } : {};
    return { cells: [cell(String(index + 1)), cell(document.title, target), cell(numbers, target)], tall: 26 };
  });
  const table: Table = {
    kind: "table",
    columns: [{ share: 1, align: "center" }, { share: 8 }, { share: 2, align: "center" }],
    head: [row(labelCell("序号"), labelCell("材料名称"), labelCell(isContinuous ? "页码" : "页数"))],
    rows: [...rows, ...separateRows(dossier, rows.length + 1)],
    size: 11,
  };
  return [{ kind: "heading", level: 0, text: "目　　录" }, table];
}

/** What goes along in files of its own: the authority's forms, and the proofs, whose volumes are numbered by themselves. */
function separateRows({ forms, evidence }: Dossier, first: number): readonly Row[] {
  const numbers = evidence.map(({ number }) => evidenceLabel(number));
  const range = [...new Set([numbers[0], numbers.at(-1)])].join("—");
  const titles = [
    ...forms.map(({ title }) => [title, "另件"] as const),
    ...(numbers.length === 0 ? [] : [[`证据材料合订本（${range}）`, "另册"] as const]),
  ];
  return titles.map(([title, place], index) => ({
    cells: [cell(String(first + index)), cell(title), cell(place)],
    tall: 26,
  }));
}

function rangeText({ first, last }: PageRange, isContinuous: boolean): string {
  if (!isContinuous) return `${last - first + 1} 页`;
  return first === last ? `${first}` : `${first}—${last}`;
}
