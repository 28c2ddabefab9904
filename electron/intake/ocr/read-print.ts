import { cutOut, type Region } from "../image/cut-out.ts";
import type { Picture } from "../image/picture.ts";
import { shrink } from "../image/shrink.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import { readingDirection } from "./direction.ts";
import { findText } from "./find-text.ts";
import { pageOfLines, type ReadLine } from "./page-of-lines.ts";
import { readLine } from "./read-line.ts";
import type { Spot } from "./spots.ts";
import { boxesAlong, regionOf, type TextBox } from "./text-boxes.ts";

// Lines of small print are then about as high as the model reads them.
const longestSide = 2400;
const fewestLines = 6;
const mostLines = 160;
const nearlyAll = 0.75;
const nearlyStraight = Math.PI / 22;

// A voucher says what it is in the large print of its upper part.
const headlines = 12;
const voucherWords = /发票|票据|客票|车票|机票|行程单|回单|凭证|收据|缴款书|税收/;

// A file must be read within twenty seconds on any machine, and what its QR code says must not be lost to slow recognition.
const mostMilliseconds = 11_000;

/** Recognition that takes too long on this machine: nothing of it is used. */
export type SlowPrint = "too-slow";

/**
 * What a picture prints, as a page of signs. `direction` (radians, of reading) is given where a QR code tells it, which also shows
 * that the picture is a paper; otherwise null is the answer for a picture with little text, or none that speaks of a voucher.
 */
export async function readPrint(large: Picture, direction: number | null): Promise<PrintedPage | SlowPrint | null> {
  const end = performance.now() + mostMilliseconds;
  const picture = shrink(large, longestSide);
  const spots = await findText(picture);
  if (spots.length > mostLines || spots.length < (direction === null ? fewestLines : 1)) return null;
  const reading = direction ?? (await readingDirection(picture, spots));
  const paper = await layFlat(large, { picture, spots, reading });
  const boxes = boxesAlong(paper.spots, paper.reading).filter(isUpright);
  const [first, rest] = headlinesFirst(boxes, paper.reading);
  const lines = await readLines(paper.picture, first, end);
  if (lines === "too-slow") return lines;
  if (direction === null && !speaksOfVoucher(lines)) return null;
  const others = await readLines(paper.picture, rest, end);
  return others === "too-slow" ? others : pageOfLines([...lines, ...others], paper.reading);
}

interface Paper {
  readonly picture: Picture;
  readonly spots: readonly Spot[];
  readonly reading: number;
}

/** A paper that lies aslant or far away is cut out, laid flat and looked at anew: its print is found better when it is larger. */
async function layFlat(large: Picture, paper: Paper): Promise<Paper> {
  const { picture, spots, reading } = paper;
  const region = regionOf(spots, reading);
  const isNear = Math.max(region.width, region.height) > Math.max(picture.width, picture.height) * nearlyAll;
  if (isNear && Math.abs(Math.sin(2 * reading)) < Math.sin(2 * nearlyStraight)) return paper;
  const flat = cutOut(large, scaled(region, large.width / picture.width), longestSide);
  return { picture: flat, spots: await findText(flat), reading: 0 };
}

const scaled = ({ middle, width, height, angle }: Region, scale: number): Region => ({
  middle: { x: middle.x * scale, y: middle.y * scale },
  width: width * scale,
  height: height * scale,
  angle,
});

// Print that runs down the side of a form heads its boxes and holds no value.
const isUpright = ({ width, height }: TextBox): boolean => height < width * 1.5;

function headlinesFirst(
  boxes: readonly TextBox[],
  direction: number,
): readonly [readonly TextBox[], readonly TextBox[]] {
  const depth = ({ middle }: TextBox): number => middle.y * Math.cos(direction) - middle.x * Math.sin(direction);
  const middle = boxes.map(depth).toSorted((one, other) => one - other)[Math.floor(boxes.length / 2)] ?? 0;
  const large = boxes.filter((box) => depth(box) <= middle).toSorted((one, other) => other.height - one.height);
  const first = large.slice(0, headlines);
  return [first, boxes.filter((box) => !first.includes(box))];
}

async function readLines(
  picture: Picture,
  boxes: readonly TextBox[],
  end: number,
): Promise<readonly ReadLine[] | SlowPrint> {
  const lines: ReadLine[] = [];
  for (const box of boxes) {
    if (performance.now() > end) return "too-slow";
    lines.push({ box, signs: await readLine(picture, box) });
  }
  return lines;
}

const speaksOfVoucher = (lines: readonly ReadLine[]): boolean =>
  lines.some(({ signs }) => voucherWords.test(signs.map(({ text }) => text).join("")));
