import { decodePicture } from "../../intake/image/decode-picture.ts";
import { encodeJpeg } from "../../intake/image/photon.ts";
import { hasMorePages } from "../../intake/image/tiff-pages.ts";
import { type FileFormat, sniff, sniffLength } from "../../intake/sniff.ts";

const drawn: ReadonlySet<FileFormat> = new Set(["heic", "webp", "tiff", "gif", "bmp"]);

/**
 * A picture that neither a PDF nor every browser can show as it is stored (HEIC, WebP, TIFF, GIF, BMP), upright and as JPEG; null for
 * anything else, for what is damaged, and for a TIFF of several pages, of which all but the first would be lost.
 */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!drawn.has(sniff(bytes.subarray(0, sniffLength))) || hasMorePages(bytes)) return null;
  const picture = await decodePicture(bytes);
  return typeof picture === "string" ? null : await encodeJpeg(picture);
}
