import type { Row, Worksheet } from "exceljs";
import type { Finding } from "../../../shared/finding.ts";
import { type Cell, readCell, showCell } from "./cell.ts";
import { cellFinding } from "./cell-finding.ts";
import type { Column } from "./columns.ts";
import type { Columns, Sheet } from "./sheet.ts";
import { explanationMark } from "./sheets.ts";

/** A record as read, before its sheet's type is known to the compiler. */
export type ReadRow = Readonly<Record<string, unknown>> & { readonly row: number };

/** What was read of one sheet. */
export interface ReadSheet {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

const headerSearchRows = 10;

/** Reads a sheet with one record a row. A row with a wrong cell is refused whole; the rows beside it are kept. */
export function readTable(sheet: Sheet, worksheet: Worksheet): ReadSheet {
  const header = findHeader(sheet.columns, worksheet);
  if (header === null) return { rows: [], findings: headerFindings(sheet, worksheet) };
  const { columns, findings } = readHeader(sheet, header);
  if (findings.some((finding) => finding.severity === "error")) return { rows: [], findings };
  const records = rowsBelow(worksheet, header.number).map((row) => readRow(sheet, columns, row));
  return {
    rows: records.flatMap((record) => (record.value === null ? [] : [record.value])),
    findings: [...findings, ...records.flatMap((record) => record.findings)],
  };
}

const titleAt = (row: Row, column: number): string => showCell(readCell(row.getCell(column))).replace(/\s/g, "");

function findHeader(columns: Columns, worksheet: Worksheet): Row | null {
  const titles = new Set(Object.values(columns).map((column) => column.title));
  for (let number = 1; number <= Math.min(headerSearchRows, worksheet.rowCount); number++) {
    const row = worksheet.getRow(number);
    let known = 0;
    for (let index = 1; index <= row.cellCount; index++) if (titles.has(titleAt(row, index))) known++;
    if (known >= 2) return row;
  }
  return null;
}

const headerFindings = (sheet: Sheet, worksheet: Worksheet): readonly Finding[] =>
  worksheet.actualRowCount === 0 ? [] : [cellFinding("header-missing", { sheet: sheet.title })];

interface PlacedColumn {
  readonly key: string;
  readonly index: number;
  readonly column: Column<unknown>;
}

function readHeader(sheet: Sheet, header: Row): { columns: readonly PlacedColumn[]; findings: readonly Finding[] } {
  const placed = new Map<string, PlacedColumn>();
  const findings: Finding[] = [];
  for (let index = 1; index <= header.cellCount; index++) {
    const title = titleAt(header, index);
    if (title === "") continue;
    const found = Object.entries(sheet.columns).find(([, column]) => column.title === title);
    const place = { sheet: sheet.title, row: header.number, column: title };
    if (found === undefined) findings.push(cellFinding("unknown-column", place));
    else if (placed.has(found[0])) findings.push(cellFinding("column-twice", place));
    else placed.set(found[0], { key: found[0], index, column: found[1] });
  }
  for (const [key, column] of Object.entries(sheet.columns)) {
    if (column.required && !placed.has(key))
      findings.push(cellFinding("column-missing", { sheet: sheet.title, column: column.title }));
  }
  return { columns: [...placed.values()], findings };
}

function rowsBelow(worksheet: Worksheet, header: number): readonly Row[] {
  const rows: Row[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > header) rows.push(row);
  });
  return rows;
}

function readRow(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  row: Row,
): { value: ReadRow | null; findings: readonly Finding[] } {
  const cells = columns.map((placed) => ({ ...placed, cell: readCell(row.getCell(placed.index)) }));
  if (isNoRecord(row, cells)) return { value: null, findings: [] };
  const read = cells.map(({ key, column, cell }) => ({ key, ...readField(sheet, row.number, column, cell) }));
  const findings = read.flatMap(({ finding }) => (finding === null ? [] : [finding]));
  const absent = Object.fromEntries(Object.keys(sheet.columns).map((key) => [key, null]));
  const values = Object.fromEntries(read.map(({ key, value }) => [key, value]));
  return { value: findings.length > 0 ? null : { ...absent, ...values, row: row.number }, findings };
}

// A row that only repeats cells merged from above says nothing of its own.
function isNoRecord(row: Row, cells: readonly { readonly index: number; readonly cell: Cell }[]): boolean {
  const filled = cells.filter(({ cell }) => cell.kind !== "empty");
  const first = filled[0];
  if (first === undefined || showCell(first.cell).startsWith(explanationMark)) return true;
  return filled.every(({ index }) => row.getCell(index).master !== row.getCell(index));
}

/** Reads one cell as its column says; the value is null when it is empty or refused. */
export function readField(
  sheet: Sheet,
  row: number,
  column: Column<unknown>,
  cell: Cell,
): { value: unknown; finding: Finding | null } {
  const place = { sheet: sheet.title, row, column: column.title, value: showCell(cell) };
  if (cell.kind === "empty")
    return { value: null, finding: column.required ? cellFinding("required-cell-empty", place) : null };
  const parsed = column.parse(cell);
  if (parsed.ok) return { value: parsed.value, finding: null };
  const options = column.options === null ? {} : { options: column.options.join("、") };
  return { value: null, finding: cellFinding(parsed.error, { ...place, ...options }) };
}
