import type { Picture } from "./picture.ts";

/** The picture made so small that its longest side has at most so many pixels, each the mean of those that it stands for. */
export function shrink(picture: Picture, longest: number): Picture {
  const scale = longest / Math.max(picture.width, picture.height);
  if (scale >= 1) return picture;
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  const pixels = new Uint8Array(width * height * 4);
  const columns = Int32Array.from({ length: width + 1 }, (_, index) => Math.floor((index * picture.width) / width));
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * picture.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height));
    shrinkRow(picture, { top, bottom, columns }, pixels, y * width * 4);
  }
  return { width, height, pixels };
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Where each pixel of the small row begins in the large one. */
  readonly columns: Int32Array;
}

// The innermost loop over every pixel of a photograph: plain sums, no objects.
function shrinkRow({ width, pixels: from }: Picture, band: Band, to: Uint8Array, start: number): void {
  for (let column = 0, at = start; column + 1 < band.columns.length; column += 1, at += 4) {
    const left = band.columns[column] as number;
    const right = Math.max(left + 1, band.columns[column + 1] as number);
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let y = band.top; y < band.bottom; y += 1) {
      const end = (y * width + right) * 4;
      for (let place = (y * width + left) * 4; place < end; place += 4) {
        red += from[place] as number;
        green += from[place + 1] as number;
        blue += from[place + 2] as number;
      }
    }
    const count = (right - left) * (band.bottom - band.top);
    to[at] = red / count;
    to[at + 1] = green / count;
    to[at + 2] = blue / count;
    to[at + 3] = 255;
  }
}
