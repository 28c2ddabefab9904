import ExcelJs, { type Cell as ExcelCell, type Worksheet } from "exceljs";
import { err, ok, type Result } from "../../../shared/result.ts";
import { readCell } from "../workbook/cell.ts";
import { numberText } from "./number-text.ts";
import { maximumColumns, maximumRows, type Table, tableRows } from "./table.ts";

// Only values are wanted: exceljs unfolds a validation over whole columns cell by cell, a million times.
const ignoreNodes = [
  ...["dataValidations", "conditionalFormatting", "autoFilter", "drawing", "picture"],
  ...["legacyDrawing", "tableParts", "extLst"],
];

/** A sheet that opens, with its tables still to be asked for. */
export interface OpenXlsx {
  readonly sheetNames: readonly string[];
  readonly tables: () => Result<readonly Table[], "table-too-large">;
}

/** Opens an XLSX that `repackZip` has made safe. Formulas count as their stored results. */
export async function openXlsx(bytes: Uint8Array): Promise<Result<OpenXlsx, "table-unreadable">> {
  const workbook = new ExcelJs.Workbook();
  try {
    // exceljs reads an ArrayBuffer; a copy of exactly these bytes is what it gets.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes });
  } catch {
    // Whatever exceljs throws here is about the file, which the finding says.
    return err("table-unreadable");
  }
  const { worksheets } = workbook;
  if (worksheets.length === 0) return err("table-unreadable");
  return ok({ sheetNames: worksheets.map(({ name }) => name), tables: () => readTables(worksheets) });
}

function readTables(worksheets: readonly Worksheet[]): Result<readonly Table[], "table-too-large"> {
  if (worksheets.some((sheet) => sheet.actualRowCount > maximumRows)) return err("table-too-large");
  return ok(worksheets.map((sheet) => ({ sheet: sheet.name, source: "xlsx", rows: sheetRows(sheet) })));
}

function sheetRows(sheet: Worksheet): Table["rows"] {
  const records: (readonly string[])[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (column <= maximumColumns) cells[column - 1] = cellText(cell);
    });
    records[number - 1] = Array.from(cells, (cell) => cell ?? "");
  });
  return tableRows(Array.from(records, (record) => record ?? []));
}

function cellText(cell: ExcelCell): string {
  const read = readCell(cell);
  switch (read.kind) {
    case "empty":
      return "";
    case "text":
      return read.text;
    case "number":
      return numberText(read.number);
    case "date":
      return namesMonthOnly(cell.numFmt) ? read.date.slice(0, 7) : read.date;
    case "unusable":
      // Neither a formula nor an error text is an amount or a date, so that the row becomes a finding.
      return read.shown === "" ? "?" : read.shown;
  }
}

// A typed 2026年3月 is kept as the first of March, shown without its day.
const namesMonthOnly = (format: string | undefined): boolean =>
  format !== undefined && /m/i.test(format) && /y/i.test(format) && !/d/i.test(format.replace(/\[[^\]]*\]/g, ""));
