import type { Worksheet } from "exceljs";
import type { Finding } from "../../../shared/finding.ts";
import { readCell, showCell } from "./cell.ts";
import { cellFinding } from "./cell-finding.ts";
import { type ReadSheet, readField } from "./read-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { explanationMark } from "./sheets.ts";

const labelColumn = 1;
const valueColumn = 2;

/** The head of a form's two columns, in the template. */
export const formHead = ["项目", "内容", "说明"] as const;

/** Reads a sheet with one record whose fields stand below one another. A wrong field is left out, the others are kept. */
export function readForm(sheet: Sheet, worksheet: Worksheet): ReadSheet {
  const values: Record<string, unknown> = Object.fromEntries(Object.keys(sheet.columns).map((key) => [key, null]));
  const findings: Finding[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const label = showCell(readCell(row.getCell(labelColumn))).replace(/\s/g, "");
    if (label === "" || label === formHead[0] || label.startsWith(explanationMark)) return;
    const found = Object.entries(sheet.columns).find(([, column]) => column.title === label);
    if (found === undefined) {
      findings.push(cellFinding("unknown-column", { sheet: sheet.title, row: number, column: label }));
      return;
    }
    const read = readField(sheet, number, found[1], readCell(row.getCell(valueColumn)));
    if (read.finding !== null) findings.push(read.finding);
    if (read.value !== null) values[found[0]] = read.value;
  });
  const empty = Object.values(values).every((value) => value === null);
  return { rows: empty ? [] : [{ ...values, row: 0 }], findings };
}
