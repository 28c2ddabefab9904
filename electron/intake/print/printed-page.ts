import { toPrintedSigns } from "./printed-signs.ts";

/** A sign on a page as it is looked at: `x` to `right`, `y` downwards to its foot, all in points. */
export interface PlacedSign {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The visible upright text of a page, without blanks. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly PlacedSign[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** How a page is looked at: its box and the way from its own coordinates to those of the box. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface TextRun {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

// An invoice has a few thousand signs; more is no invoice, and sorting it would take long.
const mostSigns = 20_000;

/**
 * Where every sign stands once the page is turned as its reader sees it: some print an invoice sideways on a larger sheet. Text that
 * runs in another direction than most (watermarks) and text outside the page box, which some issuers hide there, is left out.
 */
export function placeText(view: PageView, items: readonly unknown[]): PrintedPage {
  const runs = withinBounds(items.filter(isRun));
  const upright = turnUpright(view, runs);
  const signs = runs.flatMap((run) => placeRun(upright, run));
  return { width: upright.width, height: upright.height, signs };
}

const isRun = (item: unknown): item is TextRun =>
  typeof item === "object" && item !== null && "str" in item && "transform" in item && item.str !== "";

function withinBounds(runs: readonly TextRun[]): readonly TextRun[] {
  let left = mostSigns;
  return runs.filter(({ str }) => {
    left -= str.length;
    return left >= 0;
  });
}

/** The page turned by quarters until most of its text runs from left to right. */
function turnUpright(view: PageView, runs: readonly TextRun[]): PageView {
  const { width, height } = view;
  const counts = [0, 0, 0, 0];
  for (const { str, transform } of runs) {
    const [a, b] = multiply(view.transform, transform);
    const quarter = quarterOf(a, b);
    counts[quarter] = (counts[quarter] ?? 0) + str.length;
  }
  const quarter = counts.indexOf(Math.max(...counts));
  if (quarter === 0) return view;
  const turns: readonly Matrix[] = [
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const transform = multiply(turns[quarter - 1] ?? [], view.transform);
  return quarter === 2 ? { width, height, transform } : { width: height, height: width, transform };
}

/** How many quarters a direction is turned from left to right, clockwise as it is looked at. */
function quarterOf(a: number, b: number): number {
  if (Math.abs(a) >= Math.abs(b)) return a > 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

function placeRun(view: PageView, { str, width, transform }: TextRun): readonly PlacedSign[] {
  const [a, b, c, d, x, y] = multiply(view.transform, transform);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > a / 20 || size === 0) return [];
  const characters = [...str];
  const weights = characters.map(weightOf);
  const unit =
    width /
    Math.max(
      0.5,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
  let at = x;
  return characters.flatMap((character, index) => {
    const [from, right] = [at, at + unit * (weights[index] ?? 1)];
    at = right;
    const inside = from >= -1 && right <= view.width + 1 && y >= 0 && y <= view.height;
    return inside ? toPrintedSigns(character).map((text) => ({ text, x: from, right, y, size })) : [];
  });
}

// Chinese signs, and with them symbols like ⊗, are twice as wide as figures and letters.
const weightOf = (character: string): number => (character.charCodeAt(0) < 0x2190 ? 0.5 : 1);

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
