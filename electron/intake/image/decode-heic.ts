import { decode } from "heif-js/heic";
import type { Picture } from "./picture.ts";
import { mostPixels } from "./picture-size.ts";

// What a photograph needs: a phone's is put together from some fifty tiles, each stored for itself.
const limits = { maxPixels: mostPixels, maxTotalPixels: 2 * mostPixels, maxItems: 1024, maxReferenceDepth: 8 };

/** The picture in a HEIC, turned as it says; null when it is damaged, or not stored the way phones do (HEVC). */
export function decodeHeic(bytes: Uint8Array): Picture | null {
  try {
    const { width, height, data } = decode(bytes, limits);
    return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  } catch (error) {
    // The library's own refusals; anything else is a defect.
    if (error instanceof Error && error.name === "DecodeError") return null;
    throw error;
  }
}
