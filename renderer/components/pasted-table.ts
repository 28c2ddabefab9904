import type { Result } from "../../shared/result.ts";

/** A column that a pasted table can fill: what it is called, how a cell of it is read, and where the text goes. */
export interface PasteColumn<Row> {
  readonly label: string;
  /** What spreadsheets call it as well. */
  readonly also: readonly string[];
  /** The text as the form holds it; a sentence where the cell is not of that kind. Not asked of an empty cell. */
  readonly read: (cell: string) => Result<string, string>;
  readonly write: (row: Row, text: string) => Row;
}

/** What a pasted table is put into. */
export interface PasteTerms<Row> {
  /** What the list is called: `取景`. */
  readonly title: string;
  readonly columns: readonly PasteColumn<Row>[];
  readonly blank: () => Row;
  /** Why a row as it was read cannot be taken; null where it can. */
  readonly check: (row: Row) => string | null;
  /** Takes the rows in one step; gives whether they were taken. */
  readonly add: (rows: readonly Row[]) => boolean | Promise<boolean>;
}

/** A table as it lay on the clipboard: its titles where it has some, and its rows. */
export interface PastedTable {
  readonly titles: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
}

/** Which column each place of the pasted table fills; null where it fills none. */
export type PastePlaces = readonly (number | null)[];

const mostRows = 2000;

/** Whether a text on the clipboard is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));

// A cell and what ends it. A quote only opens a cell that it also closes, so that 5" 屏 stays as it is.
const cellPattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;

/** The cells of a block as spreadsheets put it on the clipboard: tabs and lines, a cell with either of them in quotes. Empty lines are left out. */
export function parseCells(text: string): readonly (readonly string[])[] {
  const plain = text.replaceAll("\r\n", "\n");
  const rows: string[][] = [[]];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex <= plain.length && rows.length <= mostRows + 1) {
    const [, quoted, bare = "", end] = cellPattern.exec(plain) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === "\n") rows.push([]);
    if (end !== "\t" && end !== "\n") break;
  }
  return rows.filter((row) => row.some((cell) => cell !== "")).slice(0, mostRows);
}

/** The table with its titles, where the first line names columns. */
export function pastedTable<Row>(text: string, columns: readonly PasteColumn<Row>[]): PastedTable {
  const cells = parseCells(text);
  const [first = [], ...rest] = cells;
  const named = first.filter((title) => columnOf(title, columns) !== null).length;
  const isHead = named > 0 && named * 2 >= first.filter((title) => title !== "").length;
  return isHead ? { titles: first, rows: rest } : { titles: null, rows: cells };
}

/** Which column each place fills: by its title, or one after the other where there are no titles. */
export function pastePlaces<Row>({ titles, rows }: PastedTable, columns: readonly PasteColumn<Row>[]): PastePlaces {
  if (titles === null) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return Array.from({ length: width }, (_, place) => (place < columns.length ? place : null));
  }
  const taken = new Set<number>();
  return titles.map((title) => {
    const column = columnOf(title, columns);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

const plain = (title: string): string => title.replace(/[（(].*?[）)]|[\s:：/·_-]/g, "").toLowerCase();

function columnOf<Row>(title: string, columns: readonly PasteColumn<Row>[]): number | null {
  const wanted = plain(title);
  if (wanted === "") return null;
  const place = columns.findIndex(({ label, also }) => [label, ...also].some((name) => plain(name) === wanted));
  return place < 0 ? null : place;
}

/** A cell as it was read: its text, or why it was refused. */
export interface PastedCell {
  readonly cell: string;
  readonly problem: string | null;
}

/** A row as it was read, and why it cannot be taken as a whole; null where it can. */
export interface PastedRow<Row> {
  readonly row: Row;
  readonly cells: readonly PastedCell[];
  readonly problem: string | null;
}

/** Reads every row; a refused cell leaves its field as in a blank row. `check` says why a row cannot be taken. */
export function readPasted<Row>(
  { rows }: PastedTable,
  places: PastePlaces,
  { columns, blank, check }: Pick<PasteTerms<Row>, "columns" | "blank" | "check">,
): readonly PastedRow<Row>[] {
  return rows.map((cells) => {
    let row = blank();
    const read = places.map((place, at): PastedCell => {
      const [cell = "", column] = [cells[at], place === null ? undefined : columns[place]];
      if (column === undefined || cell === "") return { cell, problem: null };
      const text = column.read(cell);
      if (!text.ok) return { cell, problem: text.error };
      row = column.write(row, text.value);
      return { cell: text.value, problem: null };
    });
    return { row, cells: read, problem: check(row) };
  });
}
