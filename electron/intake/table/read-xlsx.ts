import ExcelJs, { type Cell as ExcelCell, type Worksheet } from "exceljs";
import { err, ok, type Result } from "../../../shared/result.ts";
import { readCell } from "../workbook/cell.ts";
import { namesMonthOnly } from "./date-format.ts";
import { numberInFormat } from "./number-format.ts";
import { numberText } from "./number-text.ts";
import { type PlacedCell, rowsOfCells } from "./placed-cells.ts";
import { maximumRows, type Table } from "./table.ts";

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
  return ok(worksheets.map(readSheet));
}

const readSheet = (sheet: Worksheet): Table => ({
  sheet: sheet.name,
  source: "xlsx",
  hidden: sheet.state !== "visible",
  rows: sheetRows(sheet),
});

function sheetRows(sheet: Worksheet): Table["rows"] {
  const cells: PlacedCell[] = [];
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const placed = { row: number - 1, column: column - 1 };
      if (!isCovered(cell)) cells.push({ ...placed, rows: rowsCovered(cell), text: cellText(cell) });
    });
  });
  return rowsOfCells(cells);
}

const isCovered = (cell: ExcelCell): boolean => cell.isMerged && cell.master.address !== cell.address;

function rowsCovered(cell: ExcelCell): number {
  if (!cell.isMerged) return 1;
  let rows = 1;
  const below = () => cell.worksheet.findRow(Number(cell.row) + rows)?.findCell(Number(cell.col));
  while (below()?.master.address === cell.address) rows += 1;
  return rows;
}

function cellText(cell: ExcelCell): string {
  const read = readCell(cell);
  switch (read.kind) {
    case "empty":
      return "";
    case "text":
      return read.text;
    case "number":
      return numberInFormat(numberText(read.number), cell.numFmt);
    case "date":
      return namesMonthOnly(cell.numFmt) ? read.date.slice(0, 7) : read.date;
    case "unusable":
      // Neither a formula nor an error text is an amount or a date, so that the row becomes a finding.
      return read.shown === "" ? "?" : read.shown;
  }
}
