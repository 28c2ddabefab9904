import type { GridSheet } from "../../../shared/forms/blank.ts";

/** How a column is called, from 1: `A`, `AB`. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

type GridCell = GridSheet["cells"][number];

/** A row of a sheet with every cell that begins in it: those that the file has none of are empty, those under a merged one are left out. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** The sheet's rows as they are shown. */
export function gridRows(sheet: GridSheet): readonly GridRow[] {
  const known = new Map(sheet.cells.map((cell) => [cell.cell, cell]));
  const covered = new Set(sheet.cells.flatMap(coveredBy));
  return Array.from({ length: sheet.rows }, (_, rowIndex) => ({
    row: rowIndex + 1,
    cells: Array.from({ length: sheet.columns }, (__, columnIndex) => `${columnName(columnIndex + 1)}${rowIndex + 1}`)
      .filter((name) => !covered.has(name))
      .map((name) => known.get(name) ?? { cell: name, text: "", rows: 1, columns: 1, isFormula: false }),
  }));
}

function coveredBy({ cell, rows, columns }: GridCell): readonly string[] {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (match === null || rows * columns === 1) return [];
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  const all = Array.from({ length: rows * columns }, (_, index) => {
    return `${columnName(column + (index % columns))}${row + Math.floor(index / columns)}`;
  });
  return all.slice(1);
}
