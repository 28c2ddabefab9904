import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { GreyPicture } from "../tools.ts";

/** Every page of a PDF as pdfium draws it, with what its fields show: the engine of Chrome and of WPS. */
export async function renderWithPdfium(pdf: Uint8Array, dpi: number): Promise<readonly GreyPicture[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages: GreyPicture[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: dpi / 72, render: "bitmap", renderFormFields: true });
      pages.push({ width, height, pixels: greyOf(data) });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

const greyOf = (bgra: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: bgra.length / 4 }, (_, index) => {
    const at = index * 4;
    return Math.floor(((bgra[at] ?? 0) + (bgra[at + 1] ?? 0) + (bgra[at + 2] ?? 0)) / 3);
  });
