import type ExcelJS from "exceljs";
import type { LocalDate } from "../../../shared/dates.ts";
import { type Fen, sumFen } from "../../../shared/money.ts";
import {
  dayValue,
  fenFormat,
  fenFormula,
  printOnly,
  rowHeight,
  type SheetColumn,
  setColumns,
  styleRow,
  wholeValue,
  yuanFormat,
  yuanFormula,
} from "./cells.ts";
import type { LongCell, LongRow, LongRows } from "./long-rows.ts";

/** Gives the cell of a column in the same row, by the column's key. */
export type At = (key: string) => string;

/** A column of a table in the reconciliation workbook: how it looks, and what stands in it. */
export interface BookColumn<T> extends SheetColumn {
  readonly key: string;
  readonly cell: (item: T, at: At, index: number) => LongCell;
  /** Its sum over all rows, which stands above the head; left out where a sum says nothing. */
  readonly sum?: (items: readonly T[]) => Fen;
  /** The column of fen that this one shows in yuan. */
  readonly yuanOf?: string;
  /** A reviewer may type here; everything else is locked. */
  readonly isOpen?: boolean;
}

type Look = Partial<Pick<SheetColumn, "wrap" | "align" | "numFmt">>;

/** A column of text. */
export const textColumn = <T>(
  key: string,
  title: string,
  width: number,
  text: (item: T) => string,
  look: Look = {},
): BookColumn<T> => ({ key, title, width, ...look, cell: (item) => text(item) });

/** A column of days; an unknown one stays empty. */
export const dayColumn = <T>(key: string, title: string, day: (item: T) => LocalDate | null): BookColumn<T> => ({
  ...{ key, title, width: 11, numFmt: "yyyy-mm-dd", align: "center" },
  cell: (item) => dayValue(day(item)),
});

/** A live formula in fen with the result it has now. */
export const liveFen = (formula: string, result: Fen): LongCell => ({ formula, result: wholeValue(result) });

/** A column of whole fen: a value, or a live formula with its present result. */
export const fenColumn = <T>(
  key: string,
  title: string,
  amount: (item: T) => Fen,
  formula?: (at: At) => string,
): BookColumn<T> => ({
  ...{ key, title, width: 16, numFmt: fenFormat, align: "right" },
  cell: (item, at) => (formula === undefined ? wholeValue(amount(item)) : liveFen(formula(at), amount(item))),
  sum: (items) => sumFen(items.map(amount)),
});

/** A column that shows one of fen in yuan. */
export const yuanColumn = <T>(key: string, title: string, amount: (item: T) => Fen): BookColumn<T> => ({
  ...{ key: `${key}-yuan`, title: `${title}（元）`, width: 14, numFmt: yuanFormat, align: "right", yuanOf: key },
  cell: (item, at) => ({ formula: `${at(key)}/100`, result: wholeValue(amount(item)) / 100 }),
  sum: (items) => sumFen(items.map(amount)),
});

/** An empty column that a reviewer writes in. */
export const reviewColumn = <T>(): BookColumn<T> => ({
  ...{ key: "review", title: "复核意见（可填写）", width: 18, wrap: true, isOpen: true },
  cell: () => null,
});

const totalRow = 3;
const headRow = 4;
// The number by which spreadsheets know the paper; exceljs has no name for it.
const a3 = 8;

/** The letter of a column by its place, from 0. */
function letterOf(index: number): string {
  const rest = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? rest : `${letterOf(Math.floor(index / 26) - 1)}${rest}`;
}

/** A table of the workbook: its sheet, and the names under which formulas find its columns, by key. */
export interface BookTable<T> {
  readonly sheet: ExcelJS.Worksheet;
  readonly columns: readonly BookColumn<T>[];
  readonly names: Readonly<Record<string, string>>;
  /** The key of the last column that is printed. */
  readonly printTo: string;
}

/**
 * Writes the head and the sums above it, names the columns that formulas use, and locks the sheet; gives its rows, which are filled in
 * when the workbook is packed: a sheet may have ten thousand.
 */
export async function writeBookTable<T>(
  workbook: ExcelJS.Workbook,
  { sheet, columns, names, printTo }: BookTable<T>,
  items: readonly T[],
): Promise<LongRows> {
  const letter = lettersOf(sheet.name, columns);
  // One row more than there is data, so that the names also stand when there is none.
  const last = headRow + Math.max(1, items.length);
  setColumns(sheet, headRow, columns);
  writePattern(sheet, columns);
  writeSums(sheet, columns, items, { letter, last });
  for (const [key, name] of Object.entries(names))
    workbook.definedNames.add(`${sheet.name}!$${letter(key)}$${headRow + 1}:$${letter(key)}$${last}`, name);
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: last, column: columns.length } };
  printOnly(sheet, letter(printTo), last);
  // Beyond this many characters A4 would print too small to read.
  const printed = columns.slice(0, columns.findIndex(({ key }) => key === printTo) + 1);
  const isWide = printed.reduce((sum, { width }) => sum + width, 0) > 210;
  if (isWide) Object.assign(sheet.pageSetup, { paperSize: a3 });
  await lockSheet(sheet);
  return { sheet: sheet.id, patternRow: headRow + 1, rows: () => longRows(columns, items, letter) };
}

type LetterOf = (key: string) => string;

function lettersOf<T>(sheet: string, columns: readonly BookColumn<T>[]): LetterOf {
  const places = new Map(columns.map(({ key }, index) => [key, letterOf(index)]));
  return (key) => {
    const found = places.get(key);
    if (found === undefined) throw new Error(`no column ${key} in ${sheet}`);
    return found;
  };
}

function writePattern<T>(sheet: ExcelJS.Worksheet, columns: readonly BookColumn<T>[]): void {
  const row = sheet.getRow(headRow + 1);
  styleRow(row, columns);
  columns.forEach(({ isOpen }, index) => {
    if (isOpen === true) row.getCell(index + 1).protection = { locked: false };
  });
}

function* longRows<T>(columns: readonly BookColumn<T>[], items: readonly T[], letter: LetterOf): Generator<LongRow> {
  for (const [index, item] of items.entries()) {
    const at: At = (key) => `${letter(key)}${headRow + 1 + index}`;
    const cells = columns.map(({ cell }) => cell(item, at, index));
    yield { cells, height: rowHeight(cells, columns) };
  }
}

interface Placed {
  readonly letter: LetterOf;
  readonly last: number;
}

function writeSums<T>(
  sheet: ExcelJS.Worksheet,
  columns: readonly BookColumn<T>[],
  items: readonly T[],
  { letter, last }: Placed,
): void {
  const row = sheet.getRow(totalRow);
  styleRow(row, columns, true);
  row.getCell(1).value = "合计";
  for (const { key, sum, yuanOf } of columns) {
    if (sum === undefined) continue;
    const total = sum(items);
    const range = `${letter(key)}${headRow + 1}:${letter(key)}${last}`;
    row.getCell(letter(key)).value =
      yuanOf === undefined ? fenFormula(`SUM(${range})`, total) : yuanFormula(`${letter(yuanOf)}${totalRow}`, total);
  }
}

/** Locks all cells that are not open to the reviewer; looking, sorting out and widening stay possible, and there is no password. */
export async function lockSheet(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect("", {
    ...{ selectLockedCells: true, selectUnlockedCells: true },
    ...{ formatColumns: true, formatRows: true, autoFilter: true, sort: true },
  });
}
