import type { Picture } from "../image/picture.ts";
import { type ReadSign, readOnce } from "./read-line.ts";
import type { Spot } from "./spots.ts";
import { boxesAlong, mainAngle, type TextBox } from "./text-boxes.ts";

const linesAsked = 3;
const fewestClear = 2;
const fewestSigns = 8;
const surely = 0.9;

/** In which direction (radians) a picture's text is read; both ways along its lines are tried unless the first is clear. */
export async function readingDirection(picture: Picture, spots: readonly Spot[]): Promise<number> {
  const along = mainAngle(spots) ?? 0;
  const forwards = await askAlong(picture, spots, along);
  if (forwards === "clear") return along;
  const backwards = await askAlong(picture, spots, along + Math.PI);
  return backwards === "clear" || backwards > forwards ? along + Math.PI : along;
}

/** "clear" as soon as two lines read well in this direction; otherwise how sure the signs of all are. */
async function askAlong(picture: Picture, spots: readonly Spot[], direction: number): Promise<"clear" | number> {
  const lines = boxesAlong(spots, direction).toSorted(wider).slice(0, linesAsked);
  const signs: ReadSign[] = [];
  let clear = 0;
  for (const line of lines) {
    const read = await readOnce(picture, pieceOf(line));
    signs.push(...read);
    clear += read.length >= fewestSigns / 2 && confidenceOf(read, 1) >= surely ? 1 : 0;
    if (clear === fewestClear) return "clear";
  }
  // Upside down a line gives few signs, or unsure ones.
  return confidenceOf(signs, fewestSigns);
}

const confidenceOf = (signs: readonly ReadSign[], fewest: number): number =>
  signs.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(fewest, signs.length);

// Those of usual proportions: the longest ones are rulers and fences as often as text.
const usually = 14;
const wider = (one: TextBox, other: TextBox): number => length(other) - length(one);
const length = ({ width, height }: TextBox): number => Math.min(width / height, usually) * height;

// A few signs tell as much as a whole line.
const few = 7;
const pieceOf = (line: TextBox): TextBox => ({ ...line, width: Math.min(line.width, line.height * few) });
