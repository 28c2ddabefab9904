import { type Spot, spotOf } from "./spots.ts";

/** Where a line's print begins and ends across it, step by step along it. */
interface Outline {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
  /** The first step's place along the line, and the length of a step. */
  readonly start: number;
  readonly step: number;
}

const mostSteps = 200;
const fewestSteps = 6;
// How much of the smaller print's height its edges must jump for it to be another print.
const jump = 0.7;
// What is left of the unevenness of its edges once they are taken as two: noise does not go away so.
const leftOver = 0.55;

/**
 * The spot in two where print of another size, or on another line, follows closely: a title and the label beside it are one patch of
 * text, and as one line neither could be read well. `angle` is that of the spot's line.
 */
export function splitSpot(spot: Spot, angle: number): readonly Spot[] {
  const outline = outlineOf(spot, angle);
  const { tops, bottoms, start, step } = outline;
  if (tops.length < 2 * fewestSteps) return [spot];
  const steps = tops.length;
  const cuts = Array.from({ length: steps - 2 * fewestSteps + 1 }, (_, index) => index + fewestSteps);
  const best = cuts.map((cut) => cutAt(outline, cut)).reduce((one, other) => (other.error < one.error ? other : one));
  const whole = [tops, bottoms].reduce((sum, edge) => sum + straight(edge).error, 0);
  if (best.error > leftOver * whole || !isJump(best, outline)) return [spot];
  const place = start + endOfLarger(best, outline) * step;
  return [pick(spot, angle, (along) => along < place), pick(spot, angle, (along) => along >= place)];
}

/** An outline taken as two prints: the straight edges of each, and how far off they are in all. */
interface Cut {
  readonly cut: number;
  readonly left: Edges;
  readonly right: Edges;
  readonly error: number;
}

interface Edges {
  readonly top: Straight;
  readonly bottom: Straight;
}

function cutAt({ tops, bottoms }: Outline, cut: number): Cut {
  const left = { top: straight(tops.slice(0, cut)), bottom: straight(bottoms.slice(0, cut)) };
  const right = { top: straight(tops.slice(cut)), bottom: straight(bottoms.slice(cut)) };
  const error = [left, right].reduce((sum, { top, bottom }) => sum + top.error + bottom.error, 0);
  return { cut, left, right, error };
}

function isJump({ cut, left, right }: Cut, { tops, step }: Outline): boolean {
  const moved = Math.abs(left.top.end - right.top.begin) + Math.abs(left.bottom.end - right.bottom.begin);
  const isLong = cut * step > heightOf(left) * 1.5 && (tops.length - cut) * step > heightOf(right) * 1.5;
  return isLong && moved > jump * Math.min(heightOf(left), heightOf(right));
}

// How far out of the smaller print's own edges a step must reach, in heights of it, to be of the larger print.
const slack = 0.4;

/** Where the larger print ends: its last sign, a bracket or a dash, is often so low that it seemed to belong to the smaller one. */
function endOfLarger({ cut, left, right }: Cut, { tops, bottoms }: Outline): number {
  const isRightSmaller = heightOf(right) < heightOf(left);
  const steps = tops.length;
  const [from, to] = isRightSmaller ? [Math.ceil(cut + (steps - cut) / 4), steps] : [0, Math.floor((cut * 3) / 4)];
  const edges = { top: straight(tops.slice(from, to)), bottom: straight(bottoms.slice(from, to)) };
  const room = slack * heightOf(edges);
  const isOutside = (at: number): boolean =>
    (tops[at] as number) < along(edges.top, at - from) - room ||
    (bottoms[at] as number) > along(edges.bottom, at - from) + room;
  const reach = isRightSmaller ? range(cut, from) : range(to, cut).toReversed();
  const inside = reach.find((at) => !isOutside(at));
  if (inside === undefined) return isRightSmaller ? from : to;
  return isRightSmaller ? inside : inside + 1;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const heightOf = ({ top, bottom }: Edges): number => bottom.middle - top.middle;

const along = ({ begin, slope }: Straight, at: number): number => begin + slope * at;

/** The straight line nearest to an edge, and the sum of the squares that it is off: the print may lie aslant. */
interface Straight {
  readonly begin: number;
  readonly middle: number;
  readonly end: number;
  /** By step. */
  readonly slope: number;
  readonly error: number;
}

function straight(values: readonly number[]): Straight {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const half = (values.length - 1) / 2;
  const [rise, run] = values.reduce(
    ([up, along], value, at) => [up + (at - half) * value, along + (at - half) ** 2] as const,
    [0, 0] as readonly [number, number],
  );
  const slope = run === 0 ? 0 : rise / run;
  const error = values.reduce((sum, value, at) => sum + (value - middle - slope * (at - half)) ** 2, 0);
  return { begin: middle - slope * half, middle, end: middle + slope * half, slope, error };
}

const alongOf = (x: number, y: number, angle: number): number => x * Math.cos(angle) + y * Math.sin(angle);

function outlineOf({ points }: Spot, angle: number): Outline {
  const places: number[] = [];
  for (let at = 0; at < points.length; at += 2)
    places.push(alongOf(points[at] as number, points[at + 1] as number, angle));
  const [start, end] = places.reduce(([least, most], place) => [Math.min(least, place), Math.max(most, place)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  const height = points.length / 2 / Math.max(1, end - start);
  const step = Math.max((end - start) / mostSteps, height / 3, 1e-3);
  const [tops, bottoms] = [new Map<number, number>(), new Map<number, number>()];
  places.forEach((place, index) => {
    const across = alongOf(points[index * 2 + 1] as number, -(points[index * 2] as number), angle);
    const at = Math.floor((place - start) / step);
    tops.set(at, Math.min(tops.get(at) ?? Number.POSITIVE_INFINITY, across));
    bottoms.set(at, Math.max(bottoms.get(at) ?? Number.NEGATIVE_INFINITY, across));
  });
  const order = [...tops.keys()].toSorted((one, other) => one - other);
  return {
    tops: order.map((at) => tops.get(at) as number),
    bottoms: order.map((at) => bottoms.get(at) as number),
    start,
    step,
  };
}

function pick({ points }: Spot, angle: number, wanted: (along: number) => boolean): Spot {
  const kept: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    if (wanted(alongOf(x, y, angle))) kept.push(x, y);
  }
  return spotOf(Float32Array.from(kept));
}
