import { readFile } from "node:fs/promises";
import { PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import type { Picture } from "../image/picture.ts";
import type { ScanPages } from "../scan/scan-pages.ts";

/** The pages of a PDF as pictures, drawn one by one. Close it when done. */
export interface PagePictures extends ScanPages {
  /** The page, counted from 1, with a pixel for each point; null where it cannot be drawn. */
  readonly pixels: (number: number) => Promise<Picture | null>;
}

const dotsPerPoint = 200 / 72;
// An A4 page has 2,340; larger sheets are drawn more coarsely.
const longestSide = 2400;

const program = new URL(import.meta.resolve("@hyzyla/pdfium/pdfium.wasm"));
let library: Promise<PDFiumLibrary> | null = null;

// pdfjs would need a canvas, a binary for every system; this is one program for all, which can reach nothing but its own memory.
const start = (): Promise<PDFiumLibrary> => {
  library ??= readFile(program).then((bytes) => PDFiumLibrary.init({ wasmBinary: Uint8Array.from(bytes).buffer }));
  return library;
};

/** Opens a PDF to look at its pages; null when it cannot be opened, for one because it is locked. */
export async function openPagePictures(bytes: Uint8Array): Promise<PagePictures | null> {
  const pdfium = await start();
  try {
    const document = await pdfium.loadDocument(bytes);
    return {
      count: document.getPageCount(),
      picture: (number) => drawAtReadingSize(document.getPage(number - 1)).catch(() => null),
      pixels: (number) => draw(document.getPage(number - 1), 1).catch(() => null),
      close: () => document.destroy(),
    };
  } catch {
    // The library has one way to refuse.
    return null;
  }
}

async function drawAtReadingSize(page: PDFiumPage): Promise<Picture | null> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  if (!(Math.min(originalWidth, originalHeight) >= 1)) return null;
  return await draw(page, Math.min(dotsPerPoint, longestSide / longest));
}

async function draw(page: PDFiumPage, scale: number): Promise<Picture> {
  const { width, height, data } = await page.render({ scale, render: "bitmap" });
  return { width, height, pixels: fromBlueFirst(data) };
}

function fromBlueFirst(data: Uint8Array): Uint8Array {
  const pixels = Uint8Array.from(data);
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = data[at + 2] as number;
    pixels[at + 2] = data[at] as number;
    pixels[at + 3] = 255;
  }
  return pixels;
}
