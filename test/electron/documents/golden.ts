import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { differingPixels, type GreyPicture } from "./tools.ts";

const folder = fileURLToPath(new URL("../../golden/documents/", import.meta.url));

// Other versions of the renderer smooth edges a little differently; a lost line of text is far more than this.
const greyTolerance = 64;
const pixelTolerance = 0.001;

/** The resolution that golden pages are kept at. */
export const goldenDpi = 50;

/**
 * The share of a page's pixels that differ from its golden picture beyond what smoothing explains; 0 when it looks the same.
 * With UPDATE_GOLDEN=1 the picture is written anew instead; look at it before it is committed.
 */
export function differenceFromGolden(name: string, page: GreyPicture): number {
  const file = `${folder}${name}.png`;
  if (process.env.UPDATE_GOLDEN === "1") writeGolden(file, page);
  if (!existsSync(file)) return 1;
  const share = differingPixels(page, readGolden(file), greyTolerance) / page.pixels.length;
  return share <= pixelTolerance ? 0 : share;
}

function writeGolden(file: string, { width, height, pixels }: GreyPicture): void {
  mkdirSync(folder, { recursive: true });
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, bitDepth: 8, inputHasAlpha: false });
  // Sixteen greys are enough to compare by, and make a file a third of the size.
  png.data = Buffer.from(pixels.map((pixel) => pixel & 0xf0));
  writeFileSync(
    file,
    PNG.sync.write(png, { colorType: 0, inputColorType: 0, bitDepth: 8, inputHasAlpha: false, deflateLevel: 9 }),
  );
}

function readGolden(file: string): GreyPicture {
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  return { width, height, pixels: data.filter((_, index) => index % 4 === 0) };
}
