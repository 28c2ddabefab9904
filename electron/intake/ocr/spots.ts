/** How likely each pixel is text, 0 to 1. */
export interface Likelihood {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** A connected patch of text: its pixels as x, y, x, y …, in the picture's own measure, and how it lies. */
export interface Spot {
  readonly points: Float32Array;
  /** Of its longer axis, in radians from -π/2 to π/2. */
  readonly angle: number;
  /** How many times longer than wide it is. */
  readonly slenderness: number;
}

// As the model's makers set them.
const isText = 0.3;
const surely = 0.6;
const fewestPixels = 12;
const mostSpots = 1000;

/** The patches that are likely to be text; `scale` leads from the likelihood's pixels to the picture's. */
export function findSpots({ values, width, height }: Likelihood, scale: number): readonly Spot[] {
  const seen = new Uint8Array(width * height);
  const spots: Spot[] = [];
  for (let at = 0; at < values.length && spots.length < mostSpots; at += 1) {
    if (seen[at] === 1 || (values[at] as number) <= isText) continue;
    const patch = fill({ values, width, height }, seen, at);
    const mean = patch.reduce((sum, place) => sum + (values[place] as number), 0) / patch.length;
    if (patch.length >= fewestPixels && mean >= surely) spots.push(toSpot(patch, width, scale));
  }
  return spots;
}

/** The places that hang together with the first one; they count as seen from now on. */
function fill({ values, width, height }: Likelihood, seen: Uint8Array, first: number): readonly number[] {
  const patch = [first];
  seen[first] = 1;
  // Grows while it is gone through.
  for (const place of patch) {
    const [x, y] = [place % width, Math.floor(place / width)];
    for (const [right, down] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [column, row] = [x + right, y + down];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const other = row * width + column;
      if (seen[other] === 1 || (values[other] as number) <= isText) continue;
      seen[other] = 1;
      patch.push(other);
    }
  }
  return patch;
}

/** The patch with its axis. */
function toSpot(patch: readonly number[], width: number, scale: number): Spot {
  const points = new Float32Array(patch.length * 2);
  patch.forEach((place, index) => {
    points.set([((place % width) + 0.5) * scale, (Math.floor(place / width) + 0.5) * scale], index * 2);
  });
  return spotOf(points);
}

/** Points (x, y, x, y …) as a spot, its axis by their moments. */
export function spotOf(points: Float32Array): Spot {
  const count = points.length / 2;
  let [sumX, sumY] = [0, 0];
  for (let at = 0; at < points.length; at += 2) {
    sumX += points[at] as number;
    sumY += points[at + 1] as number;
  }
  const [middleX, middleY] = [sumX / count, sumY / count];
  let [across, down, both] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [(points[at] as number) - middleX, (points[at + 1] as number) - middleY];
    [across, down, both] = [across + x * x, down + y * y, both + x * y];
  }
  const spread = Math.hypot((across - down) / 2, both);
  const [long, short] = [(across + down) / 2 + spread, (across + down) / 2 - spread];
  return {
    points,
    angle: Math.atan2(2 * both, across - down) / 2,
    slenderness: Math.sqrt(long / Math.max(short, long / 1e6)),
  };
}
