import { sniff, sniffLength } from "../sniff.ts";
import { decodeHeic } from "./decode-heic.ts";
import { orient } from "./orient.ts";
import { decodeStored } from "./photon.ts";
import type { Picture } from "./picture.ts";
import { isTooLarge, pictureSize } from "./picture-size.ts";

/**
 * The picture in a JPEG, PNG, WebP, HEIC, BMP, GIF (its first frame) or TIFF (its first page), upright and on white. "too-large" is said
 * from the header alone, before anything is decoded; "damaged" also stands for kinds of these formats that the decoder lacks.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture | "too-large" | "damaged"> {
  const size = pictureSize(bytes);
  if (size === null) return "damaged";
  if (isTooLarge(size)) return "too-large";
  if (sniff(bytes.subarray(0, sniffLength)) === "heic") return heicOrDamaged(bytes);
  const picture = await decodeStored(bytes);
  return picture === null ? "damaged" : orient(onWhite(picture), size.orientation);
}

/** A HEIC is upright as it comes: the note of its camera repeats how the picture itself says it is turned. */
function heicOrDamaged(bytes: Uint8Array): Picture | "damaged" {
  const picture = decodeHeic(bytes);
  return picture === null ? "damaged" : onWhite(picture);
}

/** What is transparent shows the paper. Done in place: the pixels are ours, and there are many. */
function onWhite(picture: Picture): Picture {
  const { pixels } = picture;
  for (let at = 3; at < pixels.length; at += 4) {
    const opacity = pixels[at] ?? 255;
    if (opacity === 255) continue;
    for (let part = at - 3; part < at; part += 1) {
      pixels[part] = 255 - Math.floor(((255 - (pixels[part] ?? 0)) * opacity) / 255);
    }
    pixels[at] = 255;
  }
  return picture;
}
