import type { CellValue, Cell as ExcelCell } from "exceljs";
import { type LocalDate, parseLocalDate } from "../../../shared/dates.ts";

/** What stands in a cell, whatever it was written with: a formula counts as its cached result, rich text as its text. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "unusable"; readonly problem: CellFault; readonly shown: string };

/** Why a cell has no value at all. */
export type CellFault = "formula-not-calculated" | "error-value" | "not-a-value";

const empty: Cell = { kind: "empty" };

const unusable = (problem: CellFault, shown: string): Cell => ({ kind: "unusable", problem, shown });

const textCell = (raw: string): Cell => {
  const text = raw.replace(/\u00a0/g, " ").trim();
  return text === "" ? empty : { kind: "text", text };
};

// exceljs keeps a date as the instant of that day in UTC; a time of day is dropped.
function dateCell(value: Date): Cell {
  const date = Number.isNaN(value.getTime()) ? null : parseLocalDate(value.toISOString().slice(0, 10));
  return date === null ? unusable("not-a-value", "日期") : { kind: "date", date };
}

/** Reads a value as exceljs gives it. */
export function cellOfValue(value: CellValue): Cell {
  if (value === null || value === undefined) return empty;
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (value instanceof Date) return dateCell(value);
  if ("richText" in value) return textCell(value.richText.map((run) => run.text).join(""));
  if ("error" in value) return unusable("error-value", String(value.error));
  if ("hyperlink" in value) return cellOfValue(value.text as CellValue);
  if ("formula" in value || "sharedFormula" in value) return formulaCell(value.result as CellValue, value);
  return unusable("not-a-value", "");
}

function formulaCell(result: CellValue, value: object): Cell {
  const formula = "formula" in value ? `=${String(value.formula)}` : "=";
  return result === undefined || result === null ? unusable("formula-not-calculated", formula) : cellOfValue(result);
}

/**
 * Reads a cell of a sheet. Of cells merged downwards each row gets the value, as a person means it;
 * of cells merged sideways only the first has it.
 */
export function readCell(cell: ExcelCell): Cell {
  const borrowed = cell.isMerged && cell.master !== cell;
  if (borrowed && cell.master.col !== cell.col) return empty;
  return cellOfValue(borrowed ? cell.master.value : cell.value);
}

/** The cell as a person sees it, for findings. */
export function showCell(cell: Cell): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "number":
      return String(cell.number);
    case "date":
      return cell.date;
    case "unusable":
      return cell.shown;
  }
}
