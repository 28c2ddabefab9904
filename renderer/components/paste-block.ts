import type { PasteColumn, PastedTable, PastePlaces } from "./pasted-table.ts";
import { pastePlaces } from "./pasted-table.ts";

/** A block of cells on its way into a list: as it was pasted, mended cell by cell. Plain data, so that it can be kept. */
export interface PasteBlock {
  /** Nothing while nothing is pasted. */
  readonly cells: readonly (readonly string[])[];
  /** The column that a person chose for each place, -1 for none; empty as long as the titles decide. */
  readonly chosen: readonly number[];
}

/** Nothing that is pasted. */
export const noBlock: PasteBlock = { cells: [], chosen: [] };

/** Which column each place fills: as a person chose, else as the titles say. */
export function placesOf<Row>(
  { chosen }: PasteBlock,
  table: PastedTable,
  columns: readonly PasteColumn<Row>[],
): PastePlaces {
  return chosen.length > 0 ? chosen.map((column) => (column < 0 ? null : column)) : pastePlaces(table, columns);
}

type Cells = PasteBlock["cells"];

const same = (a: readonly string[], b: readonly string[]): boolean => a.join("\t") === b.join("\t");

/** The block with what is pasted next below it, less its titles where they are pasted again. */
export const withMore = (block: PasteBlock, head: Cells, more: Cells): PasteBlock => ({
  ...block,
  cells: [...block.cells, ...more.filter((line) => !head.some((title) => same(title, line)))],
});

/** The block with another column at a place. */
export const withPlace = (block: PasteBlock, places: PastePlaces, at: number, column: number | null): PasteBlock => ({
  ...block,
  chosen: places.with(at, column).map((one) => one ?? -1),
});

/** The block with another text in one cell; other rows stay the same objects. */
export const withCell = (block: PasteBlock, row: readonly string[], at: number, text: string): PasteBlock => ({
  ...block,
  cells: block.cells.map((line) => (line === row ? line.with(at, text.trim()) : line)),
});

/** The block with one name put for another wherever it stands at a place. */
export const withName = (block: PasteBlock, at: number, name: string, text: string): PasteBlock => ({
  ...block,
  cells: block.cells.map((line) => (line[at] === name ? line.with(at, text) : line)),
});

/** The block with only these of its rows under its head; nothing once none is left. */
export const withRows = (block: PasteBlock, { head }: PastedTable, rows: readonly (readonly string[])[]): PasteBlock =>
  rows.length === 0 ? noBlock : { ...block, cells: [...head, ...rows] };
