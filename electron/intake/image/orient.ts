import type { Picture } from "./picture.ts";

// Where the first pixel of the upright picture lies in the stored one, and the steps to its right and lower neighbours;
// 1 stands for the far end of a side. The numbers are EXIF's.
const ways: Readonly<
  Record<number, { readonly turned: boolean; readonly mirrorX: boolean; readonly mirrorY: boolean }>
> = {
  2: { turned: false, mirrorX: true, mirrorY: false },
  3: { turned: false, mirrorX: true, mirrorY: true },
  4: { turned: false, mirrorX: false, mirrorY: true },
  5: { turned: true, mirrorX: false, mirrorY: false },
  6: { turned: true, mirrorX: false, mirrorY: true },
  7: { turned: true, mirrorX: true, mirrorY: true },
  8: { turned: true, mirrorX: true, mirrorY: false },
};

/** The picture turned as a camera's note (EXIF orientation 1–8) asks; any other number leaves it. */
export function orient(picture: Picture, orientation: number): Picture {
  const way = ways[orientation];
  if (way === undefined) return picture;
  const { width, height } = picture;
  const from = new Uint32Array(picture.pixels.buffer, picture.pixels.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  const stepX = way.mirrorX ? -1 : 1;
  const stepY = (way.mirrorY ? -1 : 1) * width;
  const first = (way.mirrorX ? width - 1 : 0) + (way.mirrorY ? (height - 1) * width : 0);
  const [columns, rows] = way.turned ? [height, width] : [width, height];
  const [right, down] = way.turned ? [stepY, stepX] : [stepX, stepY];
  for (let row = 0, at = 0; row < rows; row += 1) {
    let place = first + row * down;
    for (let column = 0; column < columns; column += 1, at += 1, place += right) to[at] = from[place] ?? 0;
  }
  return { width: columns, height: rows, pixels: new Uint8Array(to.buffer) };
}
