import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PNG } from "pngjs";

// node build/draw-icon.ts: the program's sign, build/icons/icon.png. A box (匣) with its lid open, on the blue of the window.

const size = 512;
type Colour = readonly [number, number, number];
const blue: Colour = [9, 88, 217];
const white: Colour = [255, 255, 255];
const pale: Colour = [186, 224, 255];

const corner = 96;

/** Whether a point lies in the rounded square of the sign. */
function isWithin(x: number, y: number): boolean {
  const beyond = (place: number): number => Math.max(corner - place, place - (size - 1 - corner), 0);
  return Math.hypot(beyond(x), beyond(y)) <= corner;
}

const isIn = (x: number, y: number, [left, top, right, bottom]: readonly [number, number, number, number]): boolean =>
  x >= left && x < right && y >= top && y < bottom;

function colourAt(x: number, y: number): Colour {
  const isPaper = isIn(x, y, [168, 104, 344, 280]);
  const isLine = [144, 184, 224].some((line) => isIn(x, y, [200, line, 312, line + 14]));
  const isBox = isIn(x, y, [104, 248, 408, 400]);
  const isSlot = isIn(x, y, [200, 296, 312, 320]);
  if (isSlot) return blue;
  if (isBox) return white;
  if (isLine) return blue;
  return isPaper ? pale : blue;
}

const image = new PNG({ width: size, height: size });
for (let y = 0; y < size; y++)
  for (let x = 0; x < size; x++) image.data.set([...colourAt(x, y), isWithin(x, y) ? 255 : 0], (y * size + x) * 4);
writeFileSync(resolve(import.meta.dirname, "icons/icon.png"), PNG.sync.write(image));
