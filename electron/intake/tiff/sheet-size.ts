import { pixelsOf } from "./page-form.ts";
import type { PdfPage } from "./pages-pdf.ts";
import type { TiffPage } from "./tiff-directories.ts";

const tags = { orientation: 274, across: 282, down: 283, unit: 296 } as const;
const pointsPerInch = 72;
const inchesPerCentimetre = 1 / 2.54;
// From a business card to a sheet of A2; whoever states anything else does not know.
const [smallest, largest] = [140, 1700];
const a4Height = 842;

/**
 * The size of the paper that a page was scanned from, in points, and how it is to be turned. A fax has fewer rows to the inch than
 * columns. Where the page does not say, or cannot be right, it is at most as tall as A4.
 */
export function sheetOf(page: TiffPage): Omit<PdfPage, "images"> {
  const { width, height } = pixelsOf(page);
  const orientation = page.values(tags.orientation)[0] ?? 1;
  const [across = 0, down = 0] = [page.values(tags.across)[0], page.values(tags.down)[0]];
  const inches = page.values(tags.unit)[0] === 3 ? inchesPerCentimetre : 1;
  const stated = { width: (width * pointsPerInch * inches) / across, height: (height * pointsPerInch * inches) / down };
  const longest = Math.max(stated.width, stated.height);
  if (longest >= smallest && longest <= largest) return { ...stated, orientation };
  const scale = Math.min(1, a4Height / Math.max(width, height));
  return { width: width * scale, height: height * scale, orientation };
}
