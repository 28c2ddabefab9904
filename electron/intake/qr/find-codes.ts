import { readFile } from "node:fs/promises";
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import type { Picture, Point } from "../image/picture.ts";
import { shrink } from "../image/shrink.ts";
import { sharpenGrey } from "./sharpen-grey.ts";

/** A QR code in a picture: its text, and the three corners that tell how the paper lies, in the picture's pixels. */
export interface FoundCode {
  readonly text: string;
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
}

const program = new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));

let ready: Promise<unknown> | null = null;

// The program is given from disk: the library would fetch it from a server.
const start = async (): Promise<void> => {
  ready ??= readFile(program).then(({ buffer, byteOffset, byteLength }) =>
    prepareZXingModule({
      overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
      fireImmediately: true,
    }),
  );
  await ready;
};

// On a photograph of a whole invoice this leaves a code's modules five pixels or more.
const usualSide = 2000;
// Up to here making a picture smaller costs more than looking at all of it.
const hardlyLarger = 2500;

// A QR code is found however it is turned without these, and printed black on white.
const options = {
  ...{ formats: ["QRCode"], textMode: "Plain", maxNumberOfSymbols: 20 },
  ...{ tryRotate: false, tryInvert: false },
} as const satisfies ReaderOptions;

/**
 * Every QR code that can be read in a picture: looked for at the usual size, once more after sharpening when there is none, and at
 * last in a large photograph's own pixels, where a small code keeps its detail.
 */
export async function findCodes(picture: Picture): Promise<readonly FoundCode[]> {
  await start();
  const usual = Math.max(picture.width, picture.height) <= hardlyLarger ? picture : shrink(picture, usualSide);
  const found = await readAtScale(usual, picture.width / usual.width);
  if (found.length > 0) return found;
  const sharpened = await readAtScale(sharpenGrey(usual), picture.width / usual.width);
  return sharpened.length > 0 || usual === picture ? sharpened : await readAtScale(picture, 1);
}

const readAtScale = async (picture: Picture, scale: number): Promise<readonly FoundCode[]> =>
  (await read(picture)).map((code) => toFound(code, scale));

async function read({ width, height, pixels }: Picture): Promise<readonly ReadResult[]> {
  // What it reads of an ImageData are these three; the class itself is a browser's.
  const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const image = { width, height, data, colorSpace: "srgb" } as Parameters<typeof readBarcodes>[0];
  const results = await readBarcodes(image, options);
  return results.filter(({ isValid }) => isValid);
}

const toFound = ({ text, position }: ReadResult, scale: number): FoundCode => ({
  text,
  topLeft: times(position.topLeft, scale),
  topRight: times(position.topRight, scale),
  bottomLeft: times(position.bottomLeft, scale),
});

const times = ({ x, y }: Point, scale: number): Point => ({ x: x * scale, y: y * scale });
