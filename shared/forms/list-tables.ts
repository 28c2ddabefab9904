import type { FormTarget } from "../model/form.ts";
import type { Blank } from "./blank.ts";
import { targetKey } from "./check-mapping.ts";
import { type Grid, type GridCell, gridsOf } from "./form-grid.ts";

/** A column of a list on a form: its heading, and the cell under it from which the list runs down. */
export interface ListHead {
  readonly label: string;
  readonly target: FormTarget;
}

/** A list on a form: a row of headings over rows that are empty but for their numbers. */
export interface ListTable {
  readonly heads: readonly ListHead[];
  /** The cells of its rows, by key: what stands alone on a form is none of them. */
  readonly cells: ReadonlySet<string>;
}

/** The lists on a form's sheets and tables. */
export const listTablesOf = (blank: Blank): readonly ListTable[] => gridsOf(blank).flatMap(listsIn);

function listsIn(grid: Grid): readonly ListTable[] {
  return grid.flatMap((line, row) => {
    const heads = once(line).filter(({ text }) => text.trim() !== "");
    if (heads.length < 2 || heads.some(({ text }) => isNumber(text))) return [];
    const below = rowsBelow(grid, row, line);
    return below.length < leastRows(heads.length) ? [] : [listOf(line, below)];
  });
}

// Two headings over one empty row may as well be a form's own fields.
const leastRows = (heads: number): number => (heads >= 3 ? 1 : 2);

/** What only numbers a row: `1`, `2.`, `（3）`. */
export const isNumber = (text: string): boolean => /^[（(]?\d{1,4}[.、）)]?$/.test(text.trim());

const once = (line: Grid[number]): readonly GridCell[] => [...new Set(line)].filter((cell) => cell !== undefined);

/** The rows under the headings that are cut as they are, and empty but for their numbers. */
function rowsBelow(grid: Grid, head: number, line: Grid[number]): readonly Grid[number][] {
  const after = grid.slice(head + 1);
  const end = after.findIndex((row) => !isOpen(row, line));
  return end === -1 ? after : after.slice(0, end);
}

const isOpen = (row: Grid[number], heads: Grid[number]): boolean =>
  row.length === heads.length &&
  row.every((cell, column) => {
    if (cell === undefined) return true;
    const isCutAlike = isCovered(row, column) === isCovered(heads, column);
    return isCutAlike && cell.target !== null && (cell.text.trim() === "" || isNumber(cell.text));
  });

/** Whether a place belongs to the cell on its left. */
const isCovered = (row: Grid[number], column: number): boolean => column > 0 && row[column - 1] === row[column];

function listOf(heads: Grid[number], below: readonly Grid[number][]): ListTable {
  const [first = []] = below;
  const open = first.flatMap((cell, column): readonly ListHead[] => {
    const label = heads[column]?.text.trim() ?? "";
    const target = cell?.text.trim() === "" ? cell.target : null;
    return target === null || label === "" || isCovered(heads, column)
      ? []
      : [{ label, target: runningDown(target, below.length) }];
  });
  return { heads: open, cells: new Set(below.flatMap((row) => once(row).flatMap(keyOf))) };
}

const keyOf = ({ target }: GridCell): readonly string[] => (target === null ? [] : [targetKey(target)]);

const runningDown = (target: FormTarget, rows: number): FormTarget =>
  target.kind === "cell" ? { ...target, rows } : target;
