import type { Picture } from "../image/picture.ts";
import { type ReadSign, readLine } from "./read-line.ts";
import type { Spot } from "./spots.ts";
import { boxesAlong, mainAngle, type TextBox } from "./text-boxes.ts";

const linesAsked = 3;
const fewestSigns = 8;
const surely = 0.9;

/** In which direction (radians) a picture's text is read; both ways along its lines are tried unless the first is clear. */
export async function readingDirection(picture: Picture, spots: readonly Spot[]): Promise<number> {
  const along = mainAngle(spots) ?? 0;
  const forwards = await confidenceAlong(picture, spots, along);
  if (forwards >= surely) return along;
  return (await confidenceAlong(picture, spots, along + Math.PI)) > forwards ? along + Math.PI : along;
}

async function confidenceAlong(picture: Picture, spots: readonly Spot[], direction: number): Promise<number> {
  const lines = boxesAlong(spots, direction).toSorted(wider).slice(0, linesAsked);
  const signs: ReadSign[] = [];
  for (const line of lines) signs.push(...(await readLine(picture, line)));
  // Upside down a line gives few signs, or unsure ones.
  return signs.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(fewestSigns, signs.length);
}

// Those of usual proportions: the longest ones are rulers and fences as often as text.
const wider = (one: TextBox, other: TextBox): number => length(other) - length(one);
const length = ({ width, height }: TextBox): number => Math.min(width / height, 14) * height;
