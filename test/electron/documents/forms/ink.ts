import type { GreyPicture } from "../tools.ts";

/** A part of a page in points from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a part is inked, from 0 to 1; `dpi` is the picture's. */
export function inkIn({ width, pixels }: GreyPicture, part: Part, dpi: number): number {
  const scale = dpi / 72;
  const [left, top] = [Math.floor(part.x * scale), Math.floor(part.y * scale)];
  const [right, bottom] = [Math.ceil((part.x + part.width) * scale), Math.ceil((part.y + part.height) * scale)];
  let sum = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) sum += 255 - (pixels[y * width + x] ?? 255);
  return sum / 255 / ((right - left) * (bottom - top));
}

const block = 8;
const tolerance = 0.2;

/**
 * The share of small squares that two pictures of a page ink differently. Two engines never smooth edges alike, so single pixels say
 * nothing; a lost or moved word changes whole squares.
 */
export function differingSquares(a: GreyPicture, b: GreyPicture): number {
  const [columns, rows] = [
    Math.floor(Math.min(a.width, b.width) / block),
    Math.floor(Math.min(a.height, b.height) / block),
  ];
  let differing = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const part = { x: column * block, y: row * block, width: block, height: block };
      if (Math.abs(inkIn(a, part, 72) - inkIn(b, part, 72)) > tolerance) differing += 1;
    }
  return differing / (columns * rows);
}
