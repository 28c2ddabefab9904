import type { PDFPage } from "pdf-lib";

/** A page as it is seen: its size, and how its own coordinates lie. Lengths are points. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  /** Leads from the seen page (x right, y up from its lower left corner) to the page's own space. */
  readonly toPage: Matrix;
}

/** `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function matrixFor(turn: number, { x, y, width, height }: Rectangle): Matrix {
  if (turn === 90) return [0, 1, -1, 0, x + width, y];
  if (turn === 180) return [-1, 0, 0, -1, x + width, y + height];
  return turn === 270 ? [0, -1, 1, 0, x, y + height] : [1, 0, 0, 1, x, y];
}

/** How a page is seen: its crop box, turned as /Rotate says. */
export function viewOf(page: PDFPage): PageView {
  const box = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const [width, height] = turn === 90 || turn === 270 ? [box.height, box.width] : [box.width, box.height];
  return { width, height, toPage: matrixFor(turn, box) };
}

// The views turn by quarters only, so the inverse of the turning part is its transpose.
const back = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * (x - e) + b * (y - f),
  c * (x - e) + d * (y - f),
];

/** Where a rectangle of the page's own space is seen, from the upper left corner. */
export function seenBox(view: PageView, { x, y, width, height }: Rectangle): Rectangle {
  const [x1, y1] = back(view.toPage, x, y);
  const [x2, y2] = back(view.toPage, x + width, y + height);
  return {
    x: Math.min(x1, x2),
    y: view.height - Math.max(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}
