import type { Finding } from "../../../shared/finding.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { WorkbookFindingCode } from "../../../shared/wording/workbook-findings.ts";
import { cellFinding } from "../../intake/workbook/cell-finding.ts";
import type { Sheet } from "../../intake/workbook/sheet.ts";
import { type SheetKey, type WorkbookRow, workbookSheets } from "../../intake/workbook/sheets.ts";

/** What a row of the workbook becomes, or why it cannot be taken. */
export type RowOutcome<T> = Result<T, Finding>;

/** Records made of rows, and the findings about those that could not be taken. */
export interface Applied<T> {
  readonly values: readonly T[];
  readonly findings: readonly Finding[];
}

/** Gives the same id for the same natural key at every import, and different ids for different keys. */
export type NewId = (naturalKey: string) => string;

/** A finding about the cell of a row. */
export function rowFinding<K extends SheetKey>(
  code: WorkbookFindingCode,
  key: K,
  row: WorkbookRow<K>,
  column: keyof (typeof workbookSheets)[K]["columns"] & string,
  more: Readonly<Record<string, string>> = {},
): Finding {
  const sheet: Sheet = workbookSheets[key];
  const value = (row as Readonly<Record<string, unknown>>)[column];
  const title = sheet.columns[column]?.title;
  return cellFinding(code, {
    sheet: sheet.title,
    row: row.row,
    column: title ?? column,
    value: value === null ? "" : String(value),
    ...more,
  });
}

/** Turns the rows into records one by one; a row that fails leaves the others as they are. */
export function applyRows<R, T>(rows: readonly R[], apply: (row: R) => RowOutcome<T>): Applied<T> {
  const outcomes = rows.map(apply);
  return {
    values: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    findings: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error])),
  };
}

/** As `applyRows`; of several rows that give a record with one id, the first is taken and each other one is a finding. */
export function applyRowsOnce<K extends SheetKey, T>(
  key: K,
  rows: readonly WorkbookRow<K>[],
  apply: (row: WorkbookRow<K>) => RowOutcome<T>,
  idOf: (record: T) => string,
): Applied<T> {
  const firstRows = new Map<string, number>();
  return applyRows(rows, (row) => {
    const outcome = apply(row);
    if (!outcome.ok) return outcome;
    const other = firstRows.get(idOf(outcome.value));
    firstRows.set(idOf(outcome.value), other ?? row.row);
    return other === undefined ? outcome : err(rowTwice(key, row.row, other));
  });
}

const rowTwice = (key: SheetKey, row: number, other: number): Finding =>
  cellFinding("row-twice", { sheet: workbookSheets[key].title, row, other });

/** The id of a record. */
export const idOf = (record: { readonly id: string }): string => record.id;

/** Joins the parts of a natural key so that different parts never give the same key. */
export const naturalKey = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
