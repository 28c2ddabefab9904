import { utils, write } from "@e965/xlsx";
import ExcelJs from "exceljs";
import { strToU8, zipSync } from "fflate";
import { encode, type FixtureEncoding } from "../../fixtures/intake/encode.ts";
import type { Cells } from "./cells.ts";

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The table as delimited text. */
export function csv(cells: Cells, encoding: FixtureEncoding = "utf-8", delimiter = ",", tabbed = false): Uint8Array {
  const shown = (cell: string): string => (tabbed && /^\d{10,}$/.test(cell) ? `${cell}\t` : cell);
  const lines = cells.map((row) => row.map((cell) => quoted(shown(cell), delimiter)).join(delimiter));
  return encode(`${lines.join("\r\n")}\r\n`, encoding);
}

const isAmount = (cell: string): boolean => /^-?\d{1,9}\.\d{2}$/.test(cell);

/** The table as XLSX of exceljs; amounts are numbers, everything else text. */
export async function xlsx(sheets: Readonly<Record<string, Cells>>, numbers = true): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of cells) sheet.addRow(row.map((cell) => (numbers && isAmount(cell) ? Number(cell) : cell)));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;

function sheetXml(cells: Cells, dimension: string): string {
  const rows = cells.map((row, index) => {
    const inner = row.map((cell, place) => {
      const at = `r="${column(place)}${index + 1}"`;
      if (cell === "") return "";
      if (isAmount(cell)) return `<c ${at}><v>${cell}</v></c>`;
      return `<c ${at} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    });
    return `<row r="${index + 1}">${inner.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

const relations = (...targets: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** The table as an XLSX written by hand: inline strings, no styles, and a dimension that says what it likes. */
export const handMadeXlsx = (cells: Cells, dimension = "A1:A1"): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(relations(["officeDocument", "xl/workbook.xml"])),
    "xl/_rels/workbook.xml.rels": strToU8(relations(["worksheet", "worksheets/sheet1.xml"])),
    "xl/workbook.xml": strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheetXml(cells, dimension)),
  });

/** The table as a page of HTML, as netbanks save it under the name of a spreadsheet. */
export function html(cells: Cells, encoding: FixtureEncoding = "gb18030"): Uint8Array {
  const rows = cells.map(
    (row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${escapeXml(cell)}</td>`).join("")}</tr>`,
  );
  const charset = encoding === "gb18030" ? "gb2312" : "utf-8";
  return encode(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table border="1">${rows.join("\n")}</table></body></html>`,
    encoding,
  );
}

/** The table as SpreadsheetML of 2003. */
export const spreadsheetMl = (cells: Cells): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table>${cells
      .map(
        (row) =>
          `<Row>${row.map((cell) => `<Cell><Data ss:Type="${isAmount(cell) ? "Number" : "String"}">${escapeXml(cell)}</Data></Cell>`).join("")}</Row>`,
      )
      .join("")}</Table></Worksheet></Workbook>`,
  );

/** The table as the binary workbook of Excel 97. */
export function xls(cells: Cells): Uint8Array {
  const book = utils.book_new();
  const shown = cells.map((row) => row.map((cell) => (isAmount(cell) ? Number(cell) : cell)));
  utils.book_append_sheet(book, utils.aoa_to_sheet(shown), "Sheet1");
  return new Uint8Array(write(book, { bookType: "biff8", type: "buffer" }) as Uint8Array);
}
