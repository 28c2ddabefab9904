import type ExcelJS from "exceljs";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Fen } from "../../../shared/money.ts";

/** Number formats: whole fen, and yuan with two decimals. */
export const fenFormat = "#,##0";
export const yuanFormat = "#,##0.00";

// Excel's own limit; a cell beyond it makes the whole file unreadable.
const longestText = 32_767;

/** A text as a cell holds it: always text, whatever it begins with; cut with an ellipsis where no spreadsheet could hold it. */
export const textValue = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;

/** A whole number (fen, or a part of a rate) as a cell holds it; throws beyond what a spreadsheet counts exactly (2^53). */
export function wholeValue(whole: bigint): number {
  const value = Number(whole);
  if (!Number.isSafeInteger(value)) throw new Error(`too much for a spreadsheet: ${whole}`);
  return value;
}

/** A day as a spreadsheet date; null stays an empty cell. */
export const dateValue = (date: LocalDate | null): Date | null =>
  date === null ? null : new Date(`${date}T00:00:00Z`);

// Spreadsheets count days from the last of 1899.
const firstDay = Date.UTC(1899, 11, 30);

/** A day as the number by which spreadsheets count days; null stays an empty cell. */
export const dayValue = (date: LocalDate | null): { readonly day: number } | null =>
  date === null ? null : { day: (Date.parse(`${date}T00:00:00Z`) - firstDay) / 86_400_000 };

/** A live formula with the result it has now, in fen. */
export const fenFormula = (formula: string, result: Fen): ExcelJS.CellFormulaValue => ({
  formula,
  result: wholeValue(result),
  date1904: false,
});

/** A live formula that shows a cell of fen in yuan. */
export const yuanFormula = (fenCell: string, result: Fen): ExcelJS.CellFormulaValue => ({
  formula: `${fenCell}/100`,
  result: wholeValue(result) / 100,
  date1904: false,
});

/** How one column of a sheet looks. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly numFmt?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

const line: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF808080" } };
const borders: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line };
const grey: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFEFEF" } };

/** Names the columns in a row, sets their look, and freezes everything down to it; it is repeated on every printed page. */
export function setColumns(sheet: ExcelJS.Worksheet, headRow: number, columns: readonly SheetColumn[]): void {
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const head = sheet.getRow(headRow);
  head.values = columns.map(({ title }) => title);
  head.height = 30;
  head.eachCell((cell) => {
    cell.style = {
      font: { bold: true },
      fill: grey,
      border: borders,
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    };
  });
  sheet.views = [{ state: "frozen", ySplit: headRow, xSplit: 0 }];
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

/** Gives every cell of a row the look of its column; `strong` rows are totals. */
export function styleRow(row: ExcelJS.Row, columns: readonly SheetColumn[], strong = false): void {
  columns.forEach(({ numFmt, align, wrap }, index) => {
    row.getCell(index + 1).style = {
      font: { bold: strong },
      border: borders,
      alignment: { horizontal: align ?? "left", vertical: "middle", wrapText: wrap ?? false },
      ...(numFmt === undefined ? {} : { numFmt }),
      ...(strong ? { fill: grey } : {}),
    };
  });
}

/** Makes a row tall enough for its wrapped texts: a spreadsheet that opens the file may not do so by itself. */
export function fitHeight(row: ExcelJS.Row, columns: readonly SheetColumn[]): void {
  row.height = rowHeight(
    columns.map((_, index) => row.getCell(index + 1).value),
    columns,
  );
}

/** The height in points that a row's wrapped texts need. */
export function rowHeight(values: readonly unknown[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, wrap }, index) => {
    const value = values[index];
    return wrap === true && typeof value === "string" ? linesOf(value, width) : 1;
  });
  return Math.min(409, 5 + 14 * Math.max(...lines));
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(charactersWide(part) / (width - 1))), 0);

// A Chinese character is as wide as two figures.
const charactersWide = (text: string): number => [...text].reduce((sum, each) => sum + (each > "\u00ff" ? 2 : 1), 0);

/** Prints a sheet up to a column and row only. */
export function printOnly(sheet: ExcelJS.Worksheet, lastColumn: string, lastRow: number): void {
  // exceljs puts a $ before each corner only; without one before the row, LibreOffice ignores the area.
  sheet.pageSetup.printArea = `A$1:${lastColumn}$${lastRow}`;
}

/** A sheet set up to print on A4 landscape, as wide as the page, with its title above and page numbers below. */
export function addPrintableSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  title: string,
  note: string,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&L申报匣 · 非官方样式&R第 &P 页 共 &N 页" },
  });
  sheet.getCell("A1").value = textValue(title);
  sheet.getCell("A1").style = { font: { bold: true, size: 14 } };
  sheet.getCell("A2").value = textValue(note);
  sheet.getCell("A2").style = { font: { color: { argb: "FF606060" } } };
  return sheet;
}
