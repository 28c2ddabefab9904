import { deflateSync } from "node:zlib";
import { decodePicture } from "../image/decode-picture.ts";
import { encodeJpeg } from "../image/photon.ts";
import type { Picture } from "../image/picture.ts";
import { mostPixels } from "../image/picture-size.ts";
import { formOf, type PageForm, packing } from "./page-form.ts";
import { stripsOf } from "./page-strips.ts";
import { type PdfImage, type PdfPage, pagesAsPdf } from "./pages-pdf.ts";
import { sheetOf } from "./sheet-size.ts";
import { stripImage } from "./strip-image.ts";
import { type TiffPage, withFirstPage } from "./tiff-directories.ts";

/**
 * A page of a TIFF as a page of a PDF, which shows one picture: as it is stored where that is small and a PDF knows the way (faxes, two
 * colours, JPEG), else decoded and stored anew. Null where it is damaged, too large, or packed in a way that nothing here knows.
 */
export async function pageOfPdf(file: Uint8Array, page: TiffPage): Promise<PdfPage | null> {
  const form = formOf(page);
  const strips = form === null ? null : (stripsOf(file, page, form)?.map((strip) => stripImage(form, strip)) ?? null);
  const sheet = sheetOf(page);
  if (form !== null && isSmall(form) && strips?.length === 1) return { images: strips, ...sheet };
  const picture = await decodePicture(withFirstPage(file, page));
  if (typeof picture !== "string") return { images: [await jpegOf(picture)], ...upright(sheet) };
  if (form === null || strips === null || form.width * form.height > mostPixels) return null;
  if (strips.length === 1) return { images: strips, ...sheet };
  const joined = await joinStrips(strips, form);
  return joined === null ? null : { images: [await imageOf(joined)], ...sheet };
}

const isSmall = ({ bits, colours, compression }: PageForm): boolean =>
  bits < 8 || colours.startsWith("[/Indexed") || compression === packing.jpeg;

/** The sheet as it lies once its picture has been turned. */
const upright = ({ width, height, orientation }: Omit<PdfPage, "images">): Omit<PdfPage, "images"> =>
  orientation >= 5 ? { width: height, height: width, orientation: 1 } : { width, height, orientation: 1 };

/** Strips that were packed each for itself as one picture: drawn pixel by pixel, so that no seam shows between them. */
async function joinStrips(images: readonly PdfImage[], { width, height }: PageForm): Promise<Picture | null> {
  // Five megabytes of drawing that most pages do without.
  const { openPagePictures } = await import("../pdf/page-picture.ts");
  const pictures = await openPagePictures(pagesAsPdf([{ images, width, height, orientation: 1 }]));
  if (pictures === null) return null;
  try {
    return await pictures.pixels(1);
  } finally {
    pictures.close();
  }
}

const imageOf = async (picture: Picture): Promise<PdfImage> => twoColours(picture) ?? (await jpegOf(picture));

async function jpegOf(picture: Picture): Promise<PdfImage> {
  const { width, height } = picture;
  const data = await encodeJpeg(picture);
  return { width, height, entries: "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", data };
}

/** A picture of nothing but black and white, a bit for each pixel; null for any other. */
function twoColours({ width, height, pixels }: Picture): PdfImage | null {
  const bytes = Math.ceil(width / 8);
  const bits = new Uint8Array(bytes * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const grey = pixels[at] as number;
      if ((grey !== 0 && grey !== 255) || pixels[at + 1] !== grey || pixels[at + 2] !== grey) return null;
      if (grey === 255) (bits[y * bytes + (x >> 3)] as number) |= 128 >> (x & 7);
    }
  }
  const entries = "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode";
  return { width, height, entries, data: deflateSync(bits) };
}
