import { readFile } from "node:fs/promises";
import { initPhoton, PhotonImage } from "@cf-wasm/photon/others";
import { orient } from "./orient.ts";
import type { Picture } from "./picture.ts";
import { isTooLarge, pictureSize } from "./picture-size.ts";

// Rust's image decoders as WebAssembly: one file for every system, no memory but its own to corrupt, nothing to fetch.
const program = new URL(import.meta.resolve("@cf-wasm/photon/photon.wasm"));

let ready: Promise<unknown> | null = null;

const start = async (): Promise<void> => {
  ready ??= readFile(program).then((bytes) => initPhoton({ module_or_path: bytes }));
  await ready;
};

/**
 * The picture in a JPEG, PNG, WebP, BMP, GIF (its first frame) or TIFF (its first page), upright and on white. "too-large" is said
 * from the header alone, before anything is decoded; "damaged" also stands for kinds of these formats that the decoder lacks.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture | "too-large" | "damaged"> {
  const size = pictureSize(bytes);
  if (size === null) return "damaged";
  if (isTooLarge(size)) return "too-large";
  await start();
  const picture = decode(bytes);
  return picture === null ? "damaged" : orient(onWhite(picture), size.orientation);
}

function decode(bytes: Uint8Array): Picture | null {
  try {
    const image = PhotonImage.new_from_byteslice(bytes);
    const picture = { width: image.get_width(), height: image.get_height(), pixels: image.get_raw_pixels() };
    image.free();
    return picture;
  } catch (error) {
    // The decoder has one way to refuse: it stops. It can be used again.
    if (error instanceof Error && error.name === "RuntimeError") return null;
    throw error;
  }
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
