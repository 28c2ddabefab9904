import ExcelJS from "exceljs";
import type { Sheets } from "./recalculate.ts";

/** Opens a workbook's bytes. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** The place of a column by its letters, from 0. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** LibreOffice writes a share as `81.5%`, the file holds 0.815; both to ten digits. */
const comparable = (text: string): string => {
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return text === "" || Number.isNaN(number) ? text : String(Number(number.toPrecision(10)));
};

/** Every formula's place with the result that it carries and the one that LibreOffice computes. */
export async function formulaResults(
  bytes: Uint8Array,
  sheets: Sheets,
): Promise<readonly { readonly place: string; readonly carried: string; readonly computed: string }[]> {
  const results: { place: string; carried: string; computed: string }[] = [];
  (await openWorkbook(bytes)).eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.formula) return;
        const [letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(cell.address)?.slice(1) ?? [];
        const computed = sheets.get(sheet.name)?.[Number(number) - 1]?.[columnOf(letters)] ?? "(nothing)";
        results.push({
          place: `${sheet.name}!${cell.address}`,
          carried: comparable(String(cell.result)),
          computed: comparable(computed),
        });
      });
    });
  });
  return results;
}

/** The results that differ. */
export const differing = (results: Awaited<ReturnType<typeof formulaResults>>) =>
  results.filter(({ carried, computed }) => carried !== computed);
