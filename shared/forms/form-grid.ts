import type { FormTarget } from "../model/form.ts";
import type { Blank, BlankBlock, GridSheet } from "./blank.ts";

/** A cell of a sheet or table; a merged one stands in every place that it covers. */
export interface GridCell {
  /** The same for all that a merged cell covers. */
  readonly origin: string;
  readonly text: string;
  /** Null where nothing can be put, as into a formula. */
  readonly target: FormTarget | null;
}

/** A sheet or a table row by row; rows of a table may be of different lengths. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** The sheets and tables of a blank as grids. */
export const gridsOf = ({ sheets, blocks }: Blank): readonly Grid[] => [
  ...sheets.map(gridOfSheet),
  ...blocks.flatMap((block) => (block.kind === "table" ? [gridOfTable(block)] : [])),
];

function gridOfSheet({ name, rows, columns, cells }: GridSheet): Grid {
  const grid: (GridCell | undefined)[][] = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => {
      const cell = `${columnLetters(column)}${row + 1}`;
      return { origin: cell, text: "", target: { kind: "cell", sheet: name, cell, rows: null } };
    }),
  );
  for (const { cell, text, rows: high, columns: wide, isFormula } of cells) {
    const at = cellAt(cell);
    const target = isFormula ? null : ({ kind: "cell", sheet: name, cell, rows: null } as const);
    const shown = { origin: cell, text: isFormula ? "" : text, target };
    for (const line of grid.slice(at.row, at.row + high))
      for (let column = at.column; column < Math.min(columns, at.column + wide); column += 1) line[column] = shown;
  }
  return grid;
}

const gridOfTable = ({ table, rows }: Extract<BlankBlock, { readonly kind: "table" }>): Grid =>
  rows.map((cells, row) =>
    cells.flatMap(({ text, span }, column) => {
      const target = { kind: "table-cell" as const, table, row: row + 1, column: column + 1 };
      const cell: GridCell = { origin: `${row} ${column}`, text, target };
      return Array.from({ length: Math.min(Math.max(span, 1), 100) }, () => cell);
    }),
  );

/** `A` for 0, `AA` for 26. */
const columnLetters = (column: number): string =>
  `${column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;

/** Row and column of `B5`, from 0. */
function cellAt(cell: string): { readonly row: number; readonly column: number } {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? "";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(cell.slice(letters.length)) - 1, column };
}
