import ExcelJs from "exceljs";

/** Opens workbook bytes with exceljs, lets the test change them as a person would, and gives the new bytes. */
export async function editWorkbook(bytes: Uint8Array, edit: (workbook: ExcelJs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The sheet of that title; throws when there is none. */
export function sheetOf(workbook: ExcelJs.Workbook, title: string): ExcelJs.Worksheet {
  const sheet = workbook.getWorksheet(title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** The cell of a sheet in a row under the column of that title. */
export function cellOf(workbook: ExcelJs.Workbook, title: string, row: number, column: string): ExcelJs.Cell {
  const sheet = sheetOf(workbook, title);
  for (let index = 1; index <= sheet.columnCount; index++) {
    if (sheet.getCell(1, index).value === column) return sheet.getCell(row, index);
  }
  throw new Error(`no column ${column}`);
}
