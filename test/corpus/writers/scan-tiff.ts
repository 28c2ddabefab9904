import { createCanvas, loadImage } from "@napi-rs/canvas";
import { type TiffSheet, tiffBytes } from "../../fixtures/intake/tiff-bytes.ts";
import type { MarkPage } from "./marks.ts";
import { codeAt, photo } from "./picture.ts";

/** A sheet laid on a scanner: what it prints, and its QR code. */
export interface ScannedSheet {
  readonly page: MarkPage;
  readonly payload: string | null;
}

const dots = 200;
const scale = dots / 72;

/** What a scanner or a fax gateway writes of these sheets: a TIFF with a page for each. */
export async function scanTiff(
  sheets: readonly ScannedSheet[],
  form: Pick<TiffSheet, "stored" | "packing" | "rows"> = {},
  order: "II" | "MM" = "II",
): Promise<Uint8Array> {
  const pages: TiffSheet[] = [];
  for (const { page, payload } of sheets) {
    const codes = payload === null ? [] : codeAt(payload);
    pages.push({ ...(await pixelsOf(await photo(page, { codes, scale, margin: 0 }))), dots: [dots, dots], ...form });
  }
  return tiffBytes(pages, order);
}

async function pixelsOf(png: Uint8Array): Promise<Pick<TiffSheet, "width" | "height" | "pixels">> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}
