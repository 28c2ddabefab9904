import type { Workbook } from "exceljs";
import { unzipSync, zipSync } from "fflate";

// Any fixed instants do; the ZIP format counts from 1980 in local time.
const documentTime = new Date(Date.UTC(2026, 0, 1));
const entryTime = new Date(1980, 0, 1);

/** The workbook as XLSX bytes that depend on its content alone, not on the clock. */
export async function canonicalXlsx(workbook: Workbook): Promise<Uint8Array> {
  workbook.creator = "申报匣";
  workbook.lastModifiedBy = "申报匣";
  workbook.created = documentTime;
  workbook.modified = documentTime;
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(entries, { mtime: entryTime, level: 6 });
}
