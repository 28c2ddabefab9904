import type { Understanding } from "../reading.ts";
import { readScan } from "../scan/read-scan.ts";
import { openPagePictures } from "./page-picture.ts";

/** Reads a PDF whose pages are pictures, one voucher after the other; evidence where the first pages show none. */
export async function readScannedPdf(bytes: Uint8Array): Promise<Understanding> {
  const pages = await openPagePictures(bytes);
  if (pages === null) return { type: "evidence", findings: [] };
  try {
    return await readScan(pages);
  } finally {
    pages.close();
  }
}
