import { decodePicture } from "../../intake/image/decode-picture.ts";
import { encodeJpeg } from "../../intake/image/photon.ts";
import { type FileFormat, sniff, sniffLength } from "../../intake/sniff.ts";
import { tiffPages } from "../../intake/tiff/tiff-directories.ts";
import { tiffAsPdf } from "../../intake/tiff/tiff-scan.ts";

const drawn: ReadonlySet<FileFormat> = new Set(["heic", "webp", "tiff", "gif", "bmp"]);

/**
 * A picture that neither a PDF nor every browser can show as it is stored (HEIC, WebP, TIFF, GIF, BMP), upright and as JPEG; a TIFF of
 * several pages, and one that is no photograph, as a PDF. Null for anything else, and for what is damaged or would lose a page.
 */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  const format = sniff(bytes.subarray(0, sniffLength));
  if (!drawn.has(format)) return null;
  const picture = format === "tiff" && !isOnePage(bytes) ? "damaged" : await decodePicture(bytes);
  if (typeof picture !== "string") return await encodeJpeg(picture);
  return format === "tiff" ? await tiffAsPdf(bytes) : null;
}

function isOnePage(tiff: Uint8Array): boolean {
  const { pages, isWhole } = tiffPages(tiff);
  return isWhole && pages.length === 1;
}
