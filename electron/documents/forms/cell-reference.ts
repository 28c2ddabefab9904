/** A place in a sheet; both count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place that `BC12` names. Throws for any other text. */
export function placeOfCell(reference: string): CellPlace {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (match === null) throw new Error(`not a cell: ${reference}`);
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** How a place is called: `BC12`. */
export function cellName({ row, column }: CellPlace): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A rectangle of cells, all edges counted in. */
export interface CellArea {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** The area that `A1:C3` or `A1` names; null for whole rows and columns and anything else. */
export function areaOf(reference: string): CellArea | null {
  const [first = "", last = first] = reference.split(":");
  if (!/^\$?[A-Z]{1,3}\$?\d{1,7}$/.test(first) || !/^\$?[A-Z]{1,3}\$?\d{1,7}$/.test(last)) return null;
  return { from: placeOfCell(first), to: placeOfCell(last) };
}

/** Whether a place lies in the area. */
export const isIn = ({ row, column }: CellPlace, { from, to }: CellArea): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;
