import { maximumColumns, type TableRow } from "./table.ts";

/** A cell where it stands, both from 0, with how many rows it covers. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly text: string;
}

interface OpenRow {
  readonly cells: string[];
  readonly merged: Set<number>;
}

/**
 * The rows that the cells make, those of blanks left out. Of a cell that covers several rows each gets the text, as a person means
 * it, and is marked. A cell that covers several columns stands in the first of them.
 */
export function rowsOfCells(cells: readonly PlacedCell[]): readonly TableRow[] {
  const filled = cells.filter(({ column, text }) => column < maximumColumns && text.trim() !== "");
  // A span may claim more rows than there are.
  const end = cells.reduce((last, { row }) => Math.max(last, row + 1), 0);
  const rows = new Map<number, OpenRow>();
  for (const { row, column, rows: span, text } of filled) {
    for (let covered = row; covered < Math.min(row + span, end); covered += 1) {
      const open = rows.get(covered) ?? { cells: [], merged: new Set() };
      rows.set(covered, open);
      open.cells[column] = text.trim();
      if (covered > row) open.merged.add(column);
    }
  }
  return [...rows].sort(([above], [below]) => above - below).map(([row, open]) => closeRow(row, open));
}

const closeRow = (row: number, { cells, merged }: OpenRow): TableRow => ({
  number: row + 1,
  cells: Array.from(cells, (cell) => cell ?? ""),
  ...(merged.size > 0 && { merged }),
});
