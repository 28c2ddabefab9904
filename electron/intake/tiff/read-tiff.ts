import { readImage } from "../image/read-image.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { readScan } from "../scan/read-scan.ts";
import { type TiffPage, tiffPages } from "./tiff-directories.ts";
import { scanOfTiff } from "./tiff-scan.ts";

/**
 * Reads a TIFF as the scan that it mostly is: one page as a picture, several one after the other. What cannot be decoded is told, and
 * so are pages that the file has lost.
 */
export async function readTiff(file: Uint8Array): Promise<Understanding> {
  const { pages, isWhole } = tiffPages(file);
  const read = pages.length > 1 ? await readScan(scanOfTiff(file, pages)) : await readOne(file, pages);
  if (isWhole || has(read, "image-damaged")) return read;
  const lost = intakeFinding("tiff-pages-lost", "warning", null, { pages: String(pages.length) });
  return { ...read, findings: [...read.findings, lost] };
}

async function readOne(file: Uint8Array, pages: readonly TiffPage[]): Promise<Understanding> {
  const read = await readImage(file);
  if (pages.length === 0 || !has(read, "image-damaged")) return read;
  // A fax, or a sheet of black and white, is none of the pictures that a camera takes.
  const scan = await readScan(scanOfTiff(file, pages));
  return has(scan, "scan-pages-undrawn") ? read : scan;
}

const has = ({ findings }: Understanding, code: string): boolean => findings.some((one) => one.code === code);
