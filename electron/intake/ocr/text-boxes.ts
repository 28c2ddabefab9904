import type { Region } from "../image/cut-out.ts";
import { splitSpot } from "./split-spot.ts";
import type { Spot } from "./spots.ts";

/** A line of text in a picture, its width in the direction in which it is read. */
export type TextBox = Region;

// The model marks the core of a line; this is how its makers get back the whole of it.
const growth = 1.6;
const marginInBox = 0.25;
const slender = 4;
const nearby = Math.PI / 15;

/** The direction in which most text of a page lies, between -π/2 and π/2; null when there is too little to tell. */
export function mainAngle(spots: readonly Spot[]): number | null {
  const telling = spots.filter(({ slenderness }) => slenderness >= slender);
  // Doubled, so that the two ends of a line are one direction; its length in pixels is its vote.
  const [x, y] = telling.reduce(
    ([sumX, sumY], { angle, points }) => [
      sumX + points.length * Math.cos(2 * angle),
      sumY + points.length * Math.sin(2 * angle),
    ],
    [0, 0] as readonly [number, number],
  );
  return telling.length === 0 || Math.hypot(x, y) === 0 ? null : Math.atan2(y, x) / 2;
}

/** The spots as boxes that are read in the page's direction; a long line keeps its own angle where it is near to that. */
export const boxesAlong = (spots: readonly Spot[], direction: number): readonly TextBox[] =>
  spots.flatMap((spot) => {
    // Two prints side by side lie aslant together, and straight each.
    const [left, right] = splitSpot(spot, lineAngle(spot, direction)).map((part) =>
      boxAt(part, lineAngle(part, direction)),
    );
    if (left === undefined) return [];
    return right === undefined ? [left] : [shorter(left, -1), shorter(right, 1)];
  });

function lineAngle({ angle, slenderness }: Spot, direction: number): number {
  const turn = nearestTurn(angle, direction);
  return slenderness >= slender && Math.abs(turn - direction) < nearby ? turn : direction;
}

/** The box without the margin at one end (-1 its right, 1 its left), where another begins: a sign would be read in both. */
function shorter({ middle, width, height, angle }: TextBox, end: -1 | 1): TextBox {
  const less = height * marginInBox;
  const shift = (end * less) / 2;
  return {
    middle: { x: middle.x + shift * Math.cos(angle), y: middle.y + shift * Math.sin(angle) },
    ...{ width: width - less, height, angle },
  };
}

/** The one of a line's two directions that is nearer to the page's. */
function nearestTurn(angle: number, direction: number): number {
  const halfTurns = Math.floor((direction - angle) / Math.PI + 0.5);
  return angle + halfTurns * Math.PI;
}

/** The smallest box along a direction that holds all spots, with a margin for what the model marks too narrowly. */
export function regionOf(spots: readonly Spot[], direction: number): Region {
  const boxes = spots.map((spot) => boxAt(spot, direction));
  const margin = Math.max(...boxes.map(({ height }) => Math.min(height, 100)));
  const points = Float32Array.from(spots.flatMap((spot) => [...spot.points]));
  const whole = boxAt({ points }, direction, 0);
  return { ...whole, width: whole.width + 2 * margin, height: whole.height + 2 * margin };
}

function boxAt({ points }: Pick<Spot, "points">, angle: number, grows = growth): TextBox {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    const [along, across] = [x * cosine + y * sine, y * cosine - x * sine];
    [left, right] = [Math.min(left, along), Math.max(right, along)];
    [top, bottom] = [Math.min(top, across), Math.max(bottom, across)];
  }
  const [width, height] = [right - left + 1, bottom - top + 1];
  const margin = (width * height * grows) / (2 * (width + height));
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    middle: { x: along * cosine - across * sine, y: along * sine + across * cosine },
    width: width + 2 * margin,
    height: height + 2 * margin,
    angle,
  };
}
