import type { Spot } from "./spots.ts";

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
  const error = (cut: number): number =>
    [tops, bottoms].reduce((sum, edge) => sum + spreadOf(edge.slice(0, cut)) + spreadOf(edge.slice(cut)), 0);
  const best = cuts
    .map((cut) => ({ cut, error: error(cut) }))
    .reduce((one, other) => (other.error < one.error ? other : one));
  if (best.error > leftOver * (spreadOf(tops) + spreadOf(bottoms)) || !isJump(outline, best.cut)) return [spot];
  const place = start + best.cut * step;
  return [pick(spot, angle, (along) => along < place), pick(spot, angle, (along) => along >= place)];
}

function isJump({ tops, bottoms, step }: Outline, cut: number): boolean {
  const edges = [tops, bottoms].map((edge) => ({ left: mean(edge.slice(0, cut)), right: mean(edge.slice(cut)) }));
  const [top, bottom] = edges as [(typeof edges)[number], (typeof edges)[number]];
  const [left, right] = [bottom.left - top.left, bottom.right - top.right];
  const moved = Math.abs(top.left - top.right) + Math.abs(bottom.left - bottom.right);
  const isLong = cut * step > left * 1.5 && (tops.length - cut) * step > right * 1.5;
  return isLong && moved > jump * Math.min(left, right);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
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

function pick({ points, ...spot }: Spot, angle: number, wanted: (along: number) => boolean): Spot {
  const kept: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    if (wanted(alongOf(x, y, angle))) kept.push(x, y);
  }
  return { ...spot, points: Float32Array.from(kept) };
}
