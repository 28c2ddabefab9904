import ExcelJs, { type Worksheet } from "exceljs";
import type { LocalDate } from "../../../shared/dates.ts";
import { canonicalXlsx } from "./canonical-xlsx.ts";
import type { Column } from "./columns.ts";
import { addDropDowns, addWordList, chooseOptions } from "./drop-downs.ts";
import { formHead } from "./read-form.ts";
import type { Sheet } from "./sheet.ts";
import { explanationMark, type SheetKey, workbookSheets } from "./sheets.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { guideLines, guideTitle } from "./workbook-guide.ts";

/** A cell to be written: text, a count, or a day. Money is given as text of yuan and stays text, so that no digit is lost. */
export type Filled = string | number | { readonly day: LocalDate };

/** Records to be written into the workbook, by sheet and by column key; the form 单位 takes one record. */
export type WorkbookFilling = {
  readonly [K in SheetKey]?: readonly {
    readonly [C in keyof (typeof workbookSheets)[K]["columns"]]?: Filled | null;
  }[];
};

type AnyRecord = Readonly<Record<string, Filled | null | undefined>>;

/** The first row of a table that holds a record: below the column titles and their explanations. */
export const firstRecordRow = 3;

const requiredFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const;
const headFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } } as const;

/** The empty studio workbook; with a policy pack's words its drop-downs and questions are those of the pack. The same input gives the same bytes. */
export async function studioWorkbookTemplate(vocabulary: Vocabulary | null = null): Promise<Uint8Array> {
  const choices = (vocabulary?.choices ?? []).map((choice) => ({ choice: choice.title }));
  return await filledStudioWorkbook({ choices }, vocabulary);
}

/** A studio workbook with these records in it, on all sheets or only on those named. The same input gives the same bytes. */
export async function filledStudioWorkbook(
  filling: WorkbookFilling,
  vocabulary: Vocabulary | null = null,
  only: readonly SheetKey[] = Object.keys(workbookSheets) as SheetKey[],
): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  addGuide(workbook.addWorksheet(guideTitle));
  for (const key of only) {
    const sheet: Sheet = workbookSheets[key];
    const worksheet = workbook.addWorksheet(sheet.title);
    const records = (filling[key] ?? []) as readonly AnyRecord[];
    if (sheet.shape === "form") layOutForm(worksheet, sheet, records[0] ?? {});
    else layOutTable(worksheet, sheet, records);
    addDropDowns(worksheet, sheet, vocabulary);
    if (key === "choices" && vocabulary !== null) chooseOptions(worksheet, records, vocabulary);
  }
  if (vocabulary !== null) addWordList(workbook, vocabulary);
  return await canonicalXlsx(workbook);
}

function addGuide(worksheet: Worksheet): void {
  worksheet.getColumn(1).width = 100;
  guideLines.forEach((line, index) => {
    worksheet.getCell(index + 1, 1).value = line;
    worksheet.getCell(index + 1, 1).alignment = { wrapText: true, vertical: "top" };
  });
  worksheet.getCell(1, 1).font = { bold: true, size: 14 };
}

const numberFormats = { text: "@", date: "yyyy-mm-dd", money: "#,##0.00", count: "0" } as const;

function layOutTable(worksheet: Worksheet, sheet: Sheet, records: readonly AnyRecord[]): void {
  Object.entries(sheet.columns).forEach(([key, column], index) => {
    const excelColumn = worksheet.getColumn(index + 1);
    excelColumn.width = widthOf(column);
    excelColumn.numFmt = numberFormats[column.form];
    const head = worksheet.getCell(1, index + 1);
    head.value = column.title;
    head.font = { bold: true };
    head.fill = column.required ? requiredFill : headFill;
    explain(worksheet, 2, index + 1, explanationOf(column));
    records.forEach((record, at) => {
      write(worksheet, firstRecordRow + at, index + 1, record[key], numberFormats[column.form]);
    });
  });
  // A spreadsheet that opens the file may not fit the row to its wrapped texts by itself.
  worksheet.getRow(2).height = 15 * Math.max(...Object.values(sheet.columns).map(linesOf));
  worksheet.views = [{ state: "frozen", ySplit: 2 }];
}

const narrowest = 18;

const widthOf = ({ title }: Column<unknown>): number => Math.max(narrowest, title.length * 2 + 4);

/** How many lines a column's explanation takes; a Chinese character is as wide as two figures. */
function linesOf(column: Column<unknown>): number {
  const wide = [...explanationOf(column)].reduce((sum, each) => sum + (each > "\u00ff" ? 2 : 1), 0);
  return Math.ceil((wide + 2) / (widthOf(column) - 2));
}

const explanationOf = ({ required, explain: text }: Column<unknown>): string => `${required ? "必填。" : ""}${text}`;

function layOutForm(worksheet: Worksheet, sheet: Sheet, record: AnyRecord): void {
  [24, 44, 60].forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  formHead.forEach((title, index) => {
    worksheet.getCell(1, index + 1).value = title;
    worksheet.getCell(1, index + 1).font = { bold: true };
    worksheet.getCell(1, index + 1).fill = headFill;
  });
  Object.entries(sheet.columns).forEach(([key, column], index) => {
    worksheet.getCell(index + 2, 1).value = column.title;
    write(worksheet, index + 2, 2, record[key], numberFormats[column.form]);
    explain(worksheet, index + 2, 3, column.explain);
  });
  worksheet.views = [{ state: "frozen", ySplit: 1 }];
}

function explain(worksheet: Worksheet, row: number, column: number, text: string): void {
  const cell = worksheet.getCell(row, column);
  cell.value = `${explanationMark}${text}`;
  cell.font = { italic: true, color: { argb: "FF7F7F7F" } };
  cell.alignment = { wrapText: true, vertical: "top" };
  cell.numFmt = "@";
}

function write(
  worksheet: Worksheet,
  row: number,
  column: number,
  value: Filled | null | undefined,
  format: string,
): void {
  const cell = worksheet.getCell(row, column);
  cell.numFmt = typeof value === "string" ? "@" : format;
  if (value === null || value === undefined) return;
  cell.value = typeof value === "object" ? new Date(`${value.day}T00:00:00Z`) : value;
}
