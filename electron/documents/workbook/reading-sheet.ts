import type ExcelJS from "exceljs";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { articleName } from "../application/wording.ts";
import { addPrintableSheet, dateValue, fitHeight, type SheetColumn, setColumns, styleRow, textValue } from "./cells.ts";

const headRow = 4;
const columns: readonly SheetColumn[] = [
  { title: "条款", width: 12, align: "center" },
  { title: "问题", width: 50, wrap: true },
  { title: "原文", width: 50, wrap: true },
  { title: "采用的口径", width: 36, wrap: true },
  { title: "确认人", width: 14 },
  { title: "确认日期", width: 12, numFmt: "yyyy-mm-dd", align: "center" },
];

/** Adds the sheet 口径: how each point that the policy leaves open was read. */
export function addReadingSheet(workbook: ExcelJS.Workbook, { readings }: Dossier): void {
  const note = "条文没有写明之处按下列口径计算；主管部门另有解释的，以其解释为准。";
  const sheet = addPrintableSheet(workbook, "口径", "口径选择", note);
  setColumns(sheet, headRow, columns);
  readings.forEach((reading, index) => {
    const row = sheet.getRow(headRow + 1 + index);
    styleRow(row, columns);
    row.getCell(1).value = articleName(reading.article);
    row.getCell(2).value = textValue(reading.question);
    row.getCell(3).value = textValue(reading.quote ?? "");
    row.getCell(4).value = textValue(reading.option ?? "待选定");
    row.getCell(5).value = textValue(reading.confirmedBy);
    row.getCell(6).value = dateValue(reading.confirmedOn);
    fitHeight(row, columns);
  });
}
