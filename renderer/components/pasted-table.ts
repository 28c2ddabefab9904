import { type MoneyUnit, moneyUnitOf } from "../../shared/money-unit.ts";
import type { Result } from "../../shared/result.ts";
import { bareKey, headerKey } from "../../shared/table-titles.ts";

/** A column that a pasted table can fill: what it is called, how a cell of it is read, and where the text goes. */
export interface PasteColumn<Row> {
  readonly label: string;
  /** What spreadsheets call it as well, best first. */
  readonly also: readonly string[];
  /** The choices where it takes nothing else: text as the form holds it → what it is called. */
  readonly options?: Readonly<Record<string, string>>;
  /** Whether it holds amounts in yuan. */
  readonly isAmount?: boolean;
  /** The text as the form holds it; a sentence where the cell is not of that kind. Not asked of an empty cell. `unit` is that of the column's amounts. */
  readonly read: (cell: string, unit: MoneyUnit | null) => Result<string, string>;
  readonly write: (row: Row, text: string) => Row;
}

/** A table as it lay on the clipboard: its titles where it has some, its rows, and the unit that is stated above them. */
export interface PastedTable {
  readonly titles: readonly string[] | null;
  /** The lines above the rows: titles, and what stands over them. */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Null for another currency than yuan. */
  readonly unit: MoneyUnit | null;
}

/** Which column each place of the pasted table fills; null where it fills none. */
export type PastePlaces = readonly (number | null)[];

const highestHead = 5;

/** Whether a text on the clipboard is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));

// A cell and what ends it. A quote only opens a cell that it also closes, so that 5" 屏 stays as it is.
const cellPattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;

/** The cells of a block as spreadsheets put it on the clipboard: tabs and lines, a cell with either of them in quotes. Empty lines are left out. */
export function parseCells(text: string): readonly (readonly string[])[] {
  const plain = text.replaceAll("\r\n", "\n");
  const rows: string[][] = [[]];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex <= plain.length) {
    const [, quoted, bare = "", end] = cellPattern.exec(plain) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === "\n") rows.push([]);
    if (end !== "\t" && end !== "\n") break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** The table with its titles, where one of the first lines names columns. */
export function pastedTable<Row>(
  cells: readonly (readonly string[])[],
  columns: readonly PasteColumn<Row>[],
): PastedTable {
  const place = cells.slice(0, highestHead).findIndex((line, at) => isHead(line, at, columns));
  const head = cells.slice(0, place + 1);
  const stated = head.slice(0, -1).flat().find(statesUnit);
  return {
    ...{ titles: head.at(-1) ?? null, head, rows: cells.slice(place + 1) },
    unit: stated === undefined ? "" : moneyUnitOf(stated),
  };
}

// A line further down has to name more, so that a row of the table is not taken for its titles.
function isHead<Row>(line: readonly string[], at: number, columns: readonly PasteColumn<Row>[]): boolean {
  const named = line.filter((title) => columns.some((column) => rankOf(title, column) >= 0)).length;
  const isMost = named * 2 >= line.filter((title) => title !== "").length;
  return at === 0 ? named > 0 && (isMost || named >= 3) : named >= 2 && (isMost || named >= 3);
}

// `单位：万元`, and `预算表（万元）` at the end of a heading: a figure in the midst of a sentence is none.
const statesUnit = (cell: string): boolean =>
  /单位[:：].*[元分]/.test(cell) || /[(（](?:人民币)?(?:百万|千万|[千万亿])?元[)）]$/.test(cell);

/** Which column each place fills: by its title, the best title first, or one after the other where there are no titles. */
export function pastePlaces<Row>({ titles, rows }: PastedTable, columns: readonly PasteColumn<Row>[]): PastePlaces {
  if (titles === null) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return Array.from({ length: width }, (_, place) => (place < columns.length ? place : null));
  }
  const named = titles.flatMap((title, place) =>
    columns.flatMap((one, column) => {
      const rank = rankOf(title, one);
      return rank < 0 ? [] : [{ place, column, rank }];
    }),
  );
  const places: (number | null)[] = titles.map(() => null);
  for (const { place, column } of named.sort((a, b) => a.rank - b.rank))
    if (places[place] === null && !places.includes(column)) places[place] = column;
  return places;
}

const plain = (title: string): string => bareKey(headerKey(title)).replace(/[/·、_-]/g, "");

/** How good a name of the column the title is, 0 for the best; negative where it is none. */
function rankOf<Row>(title: string, { label, also }: PasteColumn<Row>): number {
  const wanted = plain(title);
  const names = also.includes(label) ? also : [label, ...also];
  return wanted === "" ? -1 : names.findIndex((name) => plain(name) === wanted);
}
