import type { Point } from "../image/picture.ts";
import type { PlacedSign, PrintedPage } from "../print/printed-page.ts";
import { toPrintedSigns } from "../print/printed-signs.ts";
import { isTelling, isText, type ReadSign, surely } from "./read-line.ts";
import type { TextBox } from "./text-boxes.ts";

/** A line as it was read. */
export interface ReadLine {
  readonly box: TextBox;
  readonly signs: readonly ReadSign[];
}

// The width of an invoice in points, so that what holds for print in points holds here.
const pageWidth = 595;
const margin = 0.02;
// How much of a box its signs fill: nearly all of it in large print, half of it in small.
const [leastInBox, usualInBox, mostInBox] = [0.5, 0.7, 1];
const footBelowMiddle = 0.36;

/** Stands for a sign that was not read surely: no label and no value has it, so that none is taken from half a reading. */
export const unsure = "\uFFFD";

/** The lines as a page of signs, turned so that its text runs to the right, and cut to its text. */
export function pageOfLines(lines: readonly ReadLine[], direction: number): PrintedPage {
  const lie = { direction, lean: leanOf(lines, direction) };
  const signs = lines.filter(isPrint).flatMap((line) => placeLine(line, lie));
  const [left, right] = rangeOf(signs.flatMap((sign) => [sign.x, sign.right]));
  const [top, bottom] = rangeOf(signs.flatMap((sign) => [sign.y - sign.size, sign.y]));
  const space = (right - left) * margin;
  const scale = pageWidth / (right - left + 2 * space || 1);
  return {
    width: pageWidth,
    height: (bottom - top + 2 * space) * scale,
    signs: signs.map((sign) => ({
      text: sign.text,
      x: (sign.x - left + space) * scale,
      right: (sign.right - left + space) * scale,
      y: (sign.y - top + space) * scale,
      size: sign.size * scale,
    })),
  };
}

// A single sign that is not sure is a stroke of a form or a piece of a heading down its side.
const isPrint = ({ signs }: ReadLine): boolean =>
  isText(signs) && (signs.length > 1 || signs.every(({ confidence }) => confidence >= surely));

interface Lie {
  readonly direction: number;
  /** How far below its row a place lies because the page's lines do not run quite as its text on the whole. */
  readonly lean: (place: Point) => number;
}

const longLine = 5;

/**
 * The lean of a page that was photographed at a slant, whose lines run ever more downwards (or upwards) the further down they are:
 * the line through the angles of its long lines, by least squares, each counting by its length.
 */
function leanOf(lines: readonly ReadLine[], direction: number): Lie["lean"] {
  const long = lines.filter(({ box }) => box.width > box.height * longLine);
  const total = long.reduce((sum, { box }) => sum + box.width, 0);
  if (long.length < 3) return () => 0;
  const places = long.map(({ box }) => ({
    ...turn(box.middle, -direction),
    weight: box.width / total,
    angle: box.angle - direction,
  }));
  const mean = (value: (place: (typeof places)[number]) => number): number =>
    places.reduce((sum, place) => sum + place.weight * value(place), 0);
  const [x, y, angle] = [mean((place) => place.x), mean((place) => place.y), mean((place) => place.angle)];
  const spread = mean((place) => (place.y - y) ** 2);
  const growth = spread === 0 ? 0 : mean((place) => (place.y - y) * (place.angle - angle)) / spread;
  return (place) => (place.x - x) * Math.tan(angle + growth * (place.y - y));
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function placeLine({ box, signs }: ReadLine, { direction, lean }: Lie): readonly PlacedSign[] {
  const size = sizeOf({ box, signs });
  const closed = withBracketsClosed(signs);
  const middle = turn(box.middle, -direction);
  // One height for the whole line: its own angle is not measured well enough to place its signs by.
  const foot = middle.y - lean(middle) + size * footBelowMiddle;
  return closed.flatMap((sign) => {
    const x = middle.x + (sign.place - 0.5) * box.width;
    const half = (size * weightOf(sign.text)) / 2;
    return textsOf(sign).map((text) => ({ text, x: x - half, right: x + half, y: foot, size }));
  });
}

/** A bracket at the seam of a title and what follows it is as low as the smaller print, and may have gone to the wrong side. */
function withBracketsClosed(signs: readonly ReadSign[]): readonly ReadSign[] {
  const text = signs.map((sign) => sign.text.normalize("NFKC")).join("");
  const last = signs.at(-1);
  if (/^\)[^(]*$/.test(text)) return signs.slice(1);
  if (last === undefined || !/\([^)]{2,}$/.test(text)) return signs;
  return [...signs, { text: ")", place: last.place + 1 / (2 * signs.length), confidence: 1 }];
}

/** The size of a line's print: what its signs take up side by side tells it better than the box around them. */
function sizeOf({ box, signs }: ReadLine): number {
  const steps = signs.slice(1).map((sign, index) => {
    const before = signs[index] ?? sign;
    return ((sign.place - before.place) * box.width * 2) / (weightOf(sign.text) + weightOf(before.text));
  });
  const step = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)];
  if (step === undefined || steps.length < 3) return box.height * usualInBox;
  return Math.max(box.height * leastInBox, Math.min(box.height * mostInBox, step));
}

// Figures and letters are a little more than half as wide as Chinese signs.
const weightOf = (text: string): number => (text.charCodeAt(0) < 0x2190 ? 0.55 : 1);

function textsOf(sign: ReadSign): readonly string[] {
  if (sign.confidence >= surely) return toPrintedSigns(sign.text);
  if (isTelling(sign)) return [unsure];
  return /[¥￥:：()（）*]/.test(sign.text) ? toPrintedSigns(sign.text) : [];
}

const turn = ({ x, y }: Point, angle: number): Point => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});
