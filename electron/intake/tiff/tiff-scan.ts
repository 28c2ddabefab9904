import type { ScanPages } from "../scan/scan-pages.ts";
import { pageOfPdf } from "./page-image.ts";
import { type PdfPage, pagesAsPdf } from "./pages-pdf.ts";
import { type TiffPage, tiffPages } from "./tiff-directories.ts";

/** The pages of a TIFF to be looked at one by one, drawn as a PDF of them would be. */
export const scanOfTiff = (file: Uint8Array, pages: readonly TiffPage[]): ScanPages => ({
  count: pages.length,
  picture: async (number) => {
    const [page] = pages.slice(number - 1, number);
    const drawn = page === undefined ? null : await pageOfPdf(file, page);
    if (drawn === null) return null;
    const { openPagePictures } = await import("../pdf/page-picture.ts");
    const pictures = await openPagePictures(pagesAsPdf([drawn]));
    if (pictures === null) return null;
    try {
      return await pictures.picture(1);
    } finally {
      pictures.close();
    }
  },
  close: () => undefined,
});

/** All pages of a TIFF as a PDF for print, with room for a stamp around each; null where one of them is lost or cannot be decoded, so that none is left out unseen. */
export async function tiffAsPdf(file: Uint8Array): Promise<Uint8Array | null> {
  const { pages, isWhole } = tiffPages(file);
  if (!isWhole) return null;
  const drawn: PdfPage[] = [];
  for (const page of pages) {
    const one = await pageOfPdf(file, page);
    if (one === null) return null;
    drawn.push(onSheet(one));
  }
  return pagesAsPdf(drawn);
}

const a4 = { short: 595.28, long: 841.89 };
const margin = 42;

/** The page as large as its paper, or as A4 that lies as it does has room, in the middle of a sheet with a margin around it. */
function onSheet(page: PdfPage): PdfPage {
  const [across, down] = page.width > page.height ? [a4.long, a4.short] : [a4.short, a4.long];
  const scale = Math.min(1, (across - 2 * margin) / page.width, (down - 2 * margin) / page.height);
  const [width, height] = [page.width * scale, page.height * scale];
  return { ...page, width, height, sheet: { width: width + 2 * margin, height: height + 2 * margin } };
}
