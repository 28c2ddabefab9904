import ExcelJs from "exceljs";
import type { Finding } from "../../../shared/finding.ts";
import { cellFinding } from "./cell-finding.ts";
import { readForm } from "./read-form.ts";
import { type ReadSheet, readTable } from "./read-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { auxiliarySheetTitles, type SheetKey, type WorkbookRows, workbookSheets } from "./sheets.ts";

/** What a studio workbook says, and what of it could not be taken. */
export interface ReadWorkbook {
  readonly rows: WorkbookRows;
  readonly findings: readonly Finding[];
}

const sheetEntries = Object.entries(workbookSheets) as readonly (readonly [SheetKey, Sheet])[];

/** True when the sheets are those of a studio workbook: 单位 or 作品与项目 is among them. */
export const isStudioWorkbook = (sheetNames: readonly string[]): boolean =>
  sheetNames.some((name) =>
    [workbookSheets.studio.title, workbookSheets.subjects.title].some((t) => t === name.trim()),
  );

/** True when the sheets are those of a budget workbook: 预算 without the sheets of a studio workbook. The same reader reads it. */
export const isBudgetWorkbook = (sheetNames: readonly string[]): boolean =>
  !isStudioWorkbook(sheetNames) && sheetNames.some((name) => name.trim() === workbookSheets.budget.title);

// Reading only values: a validation over a whole column would otherwise be unfolded cell by cell, a million times.
const ignoreNodes = [
  "dataValidations",
  "conditionalFormatting",
  "autoFilter",
  "drawing",
  "picture",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

/**
 * Reads a studio or budget workbook. Wrong cells are findings with sheet, row, column and value; the right rows beside them are kept.
 * Bytes that are no workbook give no rows and one finding.
 */
export async function readStudioWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const workbook = await openWorkbook(bytes);
  if (workbook === null) return { rows: collectRows(new Map()), findings: [cellFinding("workbook-unreadable", {})] };
  const read = new Map<SheetKey, ReadSheet>();
  for (const [key, sheet] of sheetEntries) {
    const worksheet = workbook.worksheets.find((candidate) => candidate.name.trim() === sheet.title);
    if (worksheet === undefined) continue;
    read.set(key, sheet.shape === "form" ? readForm(sheet, worksheet) : readTable(sheet, worksheet));
  }
  const findings = [...read.values()].flatMap((sheet) => sheet.findings);
  return { rows: collectRows(read), findings: [...unknownSheets(workbook), ...findings] };
}

async function openWorkbook(bytes: Uint8Array): Promise<ExcelJs.Workbook | null> {
  const workbook = new ExcelJs.Workbook();
  try {
    // exceljs types its input as ArrayBuffer-like Buffer; a copy of exactly these bytes is what it reads.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes });
    return workbook.worksheets.length === 0 ? null : workbook;
  } catch {
    // Whatever exceljs throws here is about the file, which the finding says.
    return null;
  }
}

function unknownSheets(workbook: ExcelJs.Workbook): readonly Finding[] {
  const known = new Set([...sheetEntries.map(([, sheet]) => sheet.title), ...auxiliarySheetTitles]);
  return workbook.worksheets
    .filter((worksheet) => !known.has(worksheet.name.trim()) && worksheet.actualRowCount > 0)
    .map((worksheet) => cellFinding("unknown-sheet", { sheet: worksheet.name }));
}

// Each sheet's rows were built from that sheet's own columns, which is what the type says.
const collectRows = (read: ReadonlyMap<SheetKey, ReadSheet>): WorkbookRows =>
  Object.fromEntries(sheetEntries.map(([key]) => [key, read.get(key)?.rows ?? []])) as unknown as WorkbookRows;
