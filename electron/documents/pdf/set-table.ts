import type { Align, Cell, Column, Row, Table, TextStyle } from "./block.ts";
import type { Fonts } from "./fonts.ts";
import { heightOf, type SetLine, setText } from "./set-text.ts";

/** The space between a cell's rules and its text, in points. */
export const padding = { side: 4.5, above: 3.5 };

/** A cell whose lines are broken; `left` and `right` are its rules. */
export interface SetCell {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly SetLine[];
  readonly align: Align;
  readonly label: boolean;
  /** The anchor it links to; null for none. */
  readonly target: string | null;
}

/** A row whose height is known, in points; of a split row the text stands at the top, else in the middle. */
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
  readonly split: boolean;
}

/** The x of every column's left rule and, last, of the table's right one. */
export function columnEdges(columns: readonly Column[], left: number, width: number): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  let x = left;
  const inner = columns.map((column) => {
    x += (column.share / shares) * width;
    return x;
  });
  return [left, ...inner.slice(0, -1), left + width];
}

/** Breaks the text of every cell of a row to its width; throws when the spans do not add up to the columns. */
export function setRow(row: Row, table: Table, edges: readonly number[], fonts: Fonts, isHead: boolean): SetRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const first = column;
    column += cell.span ?? 1;
    return setCell(cell, table.columns[first], [edges[first], edges[column]], cellStyle(table, cell, isHead), fonts);
  });
  if (column !== table.columns.length)
    throw new Error(`a row of ${column} cells in a table of ${table.columns.length}`);
  return { cells, height: Math.max(row.tall ?? 0, rowHeight(cells)), split: false };
}

/** The height that the cells' text and padding need. */
export const rowHeight = (cells: readonly SetCell[]): number =>
  Math.max(...cells.map((cell) => heightOf(cell.lines))) + 2 * padding.above;

function cellStyle(table: Table, cell: Cell, isHead: boolean): Required<TextStyle> {
  return { size: table.size ?? 10, weight: isHead || cell.label === true ? "bold" : "regular", ink: "black" };
}

function setCell(
  cell: Cell,
  column: Column | undefined,
  [left, right]: readonly [number | undefined, number | undefined],
  style: Required<TextStyle>,
  fonts: Fonts,
): SetCell {
  if (column === undefined || left === undefined || right === undefined) throw new Error("a row wider than its table");
  const width = right - left - 2 * padding.side;
  const lines = cell.passages.flatMap(({ text, ...look }) => setText(text, { ...style, ...look }, width, fonts));
  return {
    left,
    right,
    lines,
    align: cell.align ?? column.align ?? "left",
    label: cell.label ?? false,
    target: cell.target ?? null,
  };
}

/**
 * Splits a row so that its first part is at most `height` tall; null when not one line of every cell fits.
 * The second part holds all lines that are left; a cell that is used up is empty there.
 */
export function splitRow(row: SetRow, height: number): readonly [SetRow, SetRow] | null {
  const parts = row.cells.map((cell) => splitCell(cell, height - 2 * padding.above));
  if (parts.some(([first], index) => first.lines.length === 0 && row.cells[index]?.lines.length !== 0)) return null;
  const [first, rest] = [parts.map((part) => part[0]), parts.map((part) => part[1])];
  return [
    { cells: first, height: rowHeight(first), split: true },
    { cells: rest, height: rowHeight(rest), split: true },
  ];
}

function splitCell(cell: SetCell, height: number): readonly [SetCell, SetCell] {
  let used = 0;
  const end = cell.lines.findIndex((line) => {
    used += line.height;
    return used > height;
  });
  const cut = end === -1 ? cell.lines.length : end;
  return [
    { ...cell, lines: cell.lines.slice(0, cut) },
    { ...cell, lines: cell.lines.slice(cut) },
  ];
}
