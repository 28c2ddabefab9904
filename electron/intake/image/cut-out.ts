import type { Picture, Point } from "./picture.ts";
import { shrink } from "./shrink.ts";

/** A rectangle in a picture that lies at an angle (radians; 0 has its width to the right, π/2 downwards). */
export interface Region {
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** A region laid flat, its longest side of at most so many pixels; outside the picture its edge goes on. */
export function cutOut(picture: Picture, region: Region, longest: number): Picture {
  const scale = Math.min(1, longest / Math.max(region.width, region.height));
  const source = shrink(picture, Math.ceil(Math.max(picture.width, picture.height) * scale));
  const toSource = source.width / picture.width;
  const [width, height] = [Math.ceil(region.width * scale), Math.ceil(region.height * scale)];
  const pixels = new Uint8Array(width * height * 4);
  const [cosine, sine] = [Math.cos(region.angle), Math.sin(region.angle)];
  for (let y = 0, at = 0; y < height; y += 1) {
    const below = (y + 0.5) / scale - region.height / 2;
    for (let x = 0; x < width; x += 1, at += 4) {
      const beside = (x + 0.5) / scale - region.width / 2;
      const column = (region.middle.x + beside * cosine - below * sine) * toSource;
      const row = (region.middle.y + beside * sine + below * cosine) * toSource;
      colourAt(source, column, row, pixels, at);
    }
  }
  return { width, height, pixels };
}

/** Writes the colour at a place, mixed from the four pixels around it, to `at`: red, green, blue, opaque. */
export function colourAt({ width, height, pixels }: Picture, x: number, y: number, to: Uint8Array, at: number): void {
  // Called for every pixel of a page: plain sums, no lists.
  const column = Math.max(0, Math.min(width - 1, x - 0.5));
  const row = Math.max(0, Math.min(height - 1, y - 0.5));
  const left = Math.floor(column);
  const top = Math.floor(row);
  const toRight = column - left;
  const toBottom = row - top;
  const one = (top * width + left) * 4;
  const beside = left + 1 < width ? 4 : 0;
  const under = top + 1 < height ? width * 4 : 0;
  const oneShare = (1 - toRight) * (1 - toBottom);
  const besideShare = toRight * (1 - toBottom);
  const underShare = (1 - toRight) * toBottom;
  const farShare = toRight * toBottom;
  for (let part = one; part < one + 3; part += 1) {
    to[at + part - one] =
      (pixels[part] as number) * oneShare +
      (pixels[part + beside] as number) * besideShare +
      (pixels[part + under] as number) * underShare +
      (pixels[part + under + beside] as number) * farShare;
  }
  to[at + 3] = 255;
}
