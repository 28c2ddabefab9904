import * as fontkit from "fontkit";

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture in memory, three bytes a pixel, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture of one colour. */
export function newRaster(width: number, height: number, colour: Colour): Raster {
  const raster = { width, height, pixels: new Uint8Array(width * height * 3) };
  fillRectangle(raster, [0, 0, width, height], colour);
  return raster;
}

/** A rectangle in pixels, from its upper left corner. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Fills a rectangle; what lies outside the picture is left out. */
export function fillRectangle(raster: Raster, [x, y, width, height]: Rectangle, colour: Colour): void {
  for (let row = Math.max(0, y); row < Math.min(raster.height, y + height); row++) {
    for (let column = Math.max(0, x); column < Math.min(raster.width, x + width); column++) {
      raster.pixels.set(colour, (row * raster.width + column) * 3);
    }
  }
}

/** The outlines of a typeface. */
export interface Outlines {
  readonly unitsPerEm: number;
  readonly glyphsForString: (text: string) => readonly fontkit.Glyph[];
}

/** Opens the outlines of a TrueType file. */
export function openOutlines(bytes: Uint8Array): Outlines {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error("a font collection, where a single font was expected");
  return font;
}

/** A line of text with where it begins: `y` is its baseline, `size` its height in pixels. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Writes a line of text. */
export function drawLine(raster: Raster, outlines: Outlines, { text, x, y, size }: Line, colour: Colour): void {
  const scale = size / outlines.unitsPerEm;
  let pen = x;
  for (const glyph of outlines.glyphsForString(text)) {
    fillOutline(raster, edgesOf(glyph.path.commands, pen, y, scale), colour);
    pen += glyph.advanceWidth * scale;
  }
}

type Point = readonly [x: number, y: number];
type Edge = readonly [from: Point, to: Point];
type Commands = fontkit.Glyph["path"]["commands"];

const curveSteps = 6;

/** The outline as straight edges in pixels. TrueType curves are quadratic. */
function edgesOf(commands: Commands, x: number, y: number, scale: number): readonly Edge[] {
  const edges: Edge[] = [];
  let [start, last]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  const to = (point: Point): void => {
    edges.push([last, point]);
    last = point;
  };
  for (const { command, args } of commands) {
    const points = toPoints(args).map(([px, py]): Point => [x + px * scale, y - py * scale]);
    const [first = start, second = start] = points;
    if (command === "moveTo") [start, last] = [first, first];
    else if (command === "lineTo") to(first);
    else if (command === "quadraticCurveTo") for (const point of quadratic(last, first, second)) to(point);
    else if (command === "closePath") to(start);
  }
  return edges;
}

const toPoints = (args: readonly number[]): readonly Point[] =>
  Array.from({ length: args.length / 2 }, (_, index): Point => [args[index * 2] ?? 0, args[index * 2 + 1] ?? 0]);

function quadratic(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: curveSteps }, (_, index): Point => {
    const t = (index + 1) / curveSteps;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
  });
}

const rowsPerPixel = 4;

function fillOutline(raster: Raster, edges: readonly Edge[], colour: Colour): void {
  if (edges.length === 0) return;
  const ys = edges.flatMap(([from, to]) => [from[1], to[1]]);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(raster.height - 1, Math.ceil(Math.max(...ys)));
  for (let row = top; row <= bottom; row++) {
    const coverage = new Float64Array(raster.width);
    for (let part = 0; part < rowsPerPixel; part++) addSpans(coverage, edges, row + (part + 0.5) / rowsPerPixel);
    blendRow(raster, row, coverage, colour);
  }
}

/** Adds the stretches that lie inside the outline at this height, by the non-zero rule. */
function addSpans(coverage: Float64Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(([from, to]) => from[1] <= y !== to[1] <= y)
    .map(([from, to]) => ({
      x: from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]),
      turn: from[1] < to[1] ? 1 : -1,
    }))
    .toSorted((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, turn }, index) => {
    const next = crossings[index + 1];
    winding += turn;
    if (winding !== 0 && next !== undefined) addSpan(coverage, x, next.x);
  });
}

function addSpan(coverage: Float64Array, from: number, to: number): void {
  for (let column = Math.max(0, Math.floor(from)); column < Math.min(coverage.length, Math.ceil(to)); column++) {
    const part = Math.min(to, column + 1) - Math.max(from, column);
    coverage[column] = (coverage[column] ?? 0) + Math.max(0, part) / rowsPerPixel;
  }
}

function blendRow(raster: Raster, row: number, coverage: Float64Array, colour: Colour): void {
  coverage.forEach((part, column) => {
    if (part <= 0) return;
    const at = (row * raster.width + column) * 3;
    const strength = Math.min(1, part);
    for (const channel of [0, 1, 2] as const) {
      const under = raster.pixels[at + channel] ?? 0;
      raster.pixels[at + channel] = Math.floor(under + (colour[channel] - under) * strength);
    }
  });
}
