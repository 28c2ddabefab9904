import { type CellObject, CFB, read, SSF, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx";
// The words of Excel 5 are in the code page of their system, mostly GBK.
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { err, ok, type Result } from "../../../shared/result.ts";
import { namesMonthOnly } from "./date-format.ts";
import { numberInFormat } from "./number-format.ts";
import { numberText } from "./number-text.ts";
import { type PlacedCell, rowsOfCells } from "./placed-cells.ts";
import { maximumColumns, maximumRows, type Table } from "./table.ts";
import { tellingRecords } from "./xls-records.ts";

/** Why an old workbook gives no table. */
export type XlsProblem = "file-encrypted" | "table-unreadable" | "table-too-large";

/** The sheets of an XLS of Excel 5 to 2003. Formulas count as their stored results. Nothing but the bytes is read. */
export function readXls(bytes: Uint8Array): Result<readonly Table[], XlsProblem> {
  const opened = openXls(bytes);
  if (!opened.ok) return opened;
  const book = opened.value;
  // A sheet that is named but not there has been lost: what is left of the file is not all that it said.
  if (book.SheetNames.some((name) => book.Sheets[name] === undefined)) return err("table-unreadable");
  const tables = book.SheetNames.map((name, index) => sheetTable(book, name, index));
  if (tables.length === 0) return err("table-unreadable");
  return tables.some(({ rows }) => rows.length > maximumRows) ? err("table-too-large") : ok(tables);
}

function openXls(bytes: Uint8Array): Result<WorkBook, XlsProblem> {
  set_cptable(codePages);
  try {
    const stream = workbookStream(bytes);
    const records = stream === null ? "table-unreadable" : tellingRecords(stream);
    if (typeof records === "string") return err(records);
    const options = {
      type: "buffer",
      dense: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      nodim: true,
      codepage: 936,
    } as const;
    return ok(read(records, options));
  } catch {
    // Whatever it throws here is about the file.
    return err("table-unreadable");
  }
}

/** The part of an OLE file that holds the workbook; null when it has none. */
function workbookStream(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = CFB.read(buffer, { type: "buffer" });
  const entry = CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book");
  return entry === null || entry.content.length === 0 ? null : Uint8Array.from(entry.content);
}

function sheetTable(book: WorkBook, name: string, index: number): Table {
  const sheet = book.Sheets[name] as WorkSheet;
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const { spans, covered } = mergedCells(sheet);
  const cells = (sheet["!data"] ?? []).flatMap((row, place) =>
    (row ?? []).flatMap((cell, column): readonly PlacedCell[] => {
      const key = `${place} ${column}`;
      if (!cell || covered.has(key)) return [];
      return [{ row: place, column, rows: spans.get(key) ?? 1, text: cellText(cell, is1904) }];
    }),
  );
  const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  return { sheet: name, source: "xls", hidden, rows: rowsOfCells(cells) };
}

/** How many rows each merged cell covers by its place, and the places under it that are not its own. */
function mergedCells(sheet: WorkSheet) {
  const lastRow = (sheet["!data"] ?? []).length - 1;
  const spans = new Map<string, number>();
  const covered = new Set<string>();
  for (const { s, e } of sheet["!merges"] ?? []) {
    const own = `${s.r} ${s.c}`;
    spans.set(own, e.r - s.r + 1);
    for (let row = s.r; row <= Math.min(e.r, lastRow); row += 1)
      for (let column = s.c; column <= Math.min(e.c, maximumColumns); column += 1) covered.add(`${row} ${column}`);
    covered.delete(own);
  }
  return { spans, covered };
}

function cellText({ t, v, w, z, f }: CellObject, is1904: boolean): string {
  switch (t) {
    case "n":
      return typeof v === "number" ? numberOrDate(v, z === undefined ? "" : String(z), is1904) : "?";
    case "b":
      return v === true ? "TRUE" : "FALSE";
    // An error text is no amount and no date, so that the row becomes a finding.
    case "e":
      return w ?? "?";
    default:
      if (v === undefined) return f === undefined ? "" : "?";
      return String(v).replaceAll("\u00a0", " ");
  }
}

function numberOrDate(value: number, format: string, is1904: boolean): string {
  if (!SSF.is_date(format)) return numberInFormat(numberText(value), format);
  const date = SSF.parse_date_code(value, { date1904: is1904 });
  if (!date || date.y < 1900) return numberText(value);
  const pad = (part: number): string => String(part).padStart(2, "0");
  const month = `${date.y}-${pad(date.m)}`;
  return namesMonthOnly(format) ? month : `${month}-${pad(date.d)}`;
}
