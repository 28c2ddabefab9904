import { readFile } from "node:fs/promises";
import { initPhoton, PhotonImage } from "@cf-wasm/photon/others";
import type { Picture } from "./picture.ts";

// Rust's codecs of pictures as WebAssembly: one file for every system, no memory but its own to corrupt, nothing to fetch.
const program = new URL(import.meta.resolve("@cf-wasm/photon/photon.wasm"));

let ready: Promise<unknown> | null = null;

const start = async (): Promise<void> => {
  ready ??= readFile(program).then((bytes) => initPhoton({ module_or_path: bytes }));
  await ready;
};

/** The picture in a JPEG, PNG, WebP, BMP, GIF or TIFF as it is stored; null when it is damaged or of a kind that the decoder lacks. */
export async function decodeStored(bytes: Uint8Array): Promise<Picture | null> {
  await start();
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

// What cameras use for their best; the eye sees no difference.
const quality = 90;

/** A picture as JPEG. */
export async function encodeJpeg({ width, height, pixels }: Picture): Promise<Uint8Array> {
  await start();
  const image = new PhotonImage(pixels, width, height);
  const bytes = image.get_bytes_jpeg(quality);
  image.free();
  return bytes;
}
