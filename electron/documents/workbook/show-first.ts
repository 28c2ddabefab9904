import type ExcelJS from "exceljs";

/** Shows a sheet first and open; the others stay in the order in which they were made. */
export function showFirst(workbook: ExcelJS.Workbook, name: string): void {
  const order = [name, ...workbook.worksheets.map((sheet) => sheet.name).filter((other) => other !== name)];
  for (const sheet of workbook.worksheets) Object.assign(sheet, { orderNo: order.indexOf(sheet.name) });
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}
