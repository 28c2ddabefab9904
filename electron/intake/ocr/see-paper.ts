import { cutOut, type Region } from "../image/cut-out.ts";
import type { Picture } from "../image/picture.ts";
import { shrink } from "../image/shrink.ts";
import { readingDirection } from "./direction.ts";
import { findText } from "./find-text.ts";
import { boxesAlong, regionOf, type TextBox } from "./text-boxes.ts";

/** A paper in a picture: where its lines of print stand, and in which direction (radians) they are read. */
export interface Paper {
  readonly picture: Picture;
  readonly boxes: readonly TextBox[];
  readonly reading: number;
}

// Lines of small print are then about as high as the model reads them.
const longestSide = 2400;

const fewestLines = 6;
const mostLines = 160;
const nearlyAll = 0.75;
const nearlyStraight = Math.PI / 22;

/** The paper in a picture, read in the direction that is given, or else in its own; null when there is too little print or too much. */
export async function seePaper(large: Picture, direction: number | null): Promise<Paper | null> {
  const picture = shrink(large, longestSide);
  const spots = await findText(picture);
  if (spots.length > mostLines || spots.length < (direction === null ? fewestLines : 1)) return null;
  const reading = direction ?? (await readingDirection(picture, spots));
  const region = regionOf(spots, reading);
  if (!isStraight(reading) || isFar(region, picture)) {
    return await lookCloser(large, scaled(region, large.width / picture.width));
  }
  return { picture, boxes: boxesAlong(spots, reading), reading };
}

const isStraight = (angle: number): boolean => Math.abs(Math.sin(2 * angle)) < Math.sin(2 * nearlyStraight);

const isFar = (region: Region, picture: Picture): boolean =>
  Math.max(region.width, region.height) <= Math.max(picture.width, picture.height) * nearlyAll;

/** A paper that lies aslant or far away is cut out, laid flat and looked at alone: its print is found better when it is larger. */
async function lookCloser(large: Picture, region: Region): Promise<Paper> {
  const picture = cutOut(large, region, longestSide);
  const spots = await findText(picture);
  return { picture, boxes: boxesAlong(spots, 0), reading: 0 };
}

const scaled = ({ middle, width, height, angle }: Region, scale: number): Region => ({
  middle: { x: middle.x * scale, y: middle.y * scale },
  width: width * scale,
  height: height * scale,
  angle,
});
