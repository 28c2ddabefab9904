import type { Source } from "../../../shared/model/invoice.ts";

/** A row that is not blank; `number` counts from 1 as a spreadsheet shows it. Cells are trimmed text, empty where there is nothing. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns whose value is that of the row above, since one merged cell covers both; absent where there is none. */
  readonly merged?: ReadonlySet<number>;
}

/** A sheet, a CSV file or a printed table as text, whatever it came from. */
export interface Table {
  /** The sheet's name; null for a file without sheets. */
  readonly sheet: string | null;
  readonly source: Extract<Source, "csv" | "xlsx" | "xls" | "html" | "pdf" | "ofd" | "ocr">;
  /** True for a sheet that the spreadsheet does not show. */
  readonly hidden?: boolean;
  readonly rows: readonly TableRow[];
}

/** The most rows that a table may have. */
export const maximumRows = 200_000;

/** The most columns that are looked at; what stands farther right is no statement. */
export const maximumColumns = 200;

/** The rows that are not blank, numbered by their place. */
export const tableRows = (records: readonly (readonly string[])[]): readonly TableRow[] =>
  records
    .map((cells, index) => ({ number: index + 1, cells: cells.slice(0, maximumColumns).map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
