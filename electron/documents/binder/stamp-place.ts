import type { Box, StampPlace } from "./part.ts";

/** The baselines of the stamp in points from the edge; inside what printers leave white, outside the usual head and foot of a page. */
export const stampInset = { side: 26, foot: 15, head: 22 };

// What a line of text takes below and above its baseline, and a little air.
const below = 8;
const above = 12;

/** How a page lies before its reader. */
export interface PageView {
  readonly box: Box;
  readonly rotate: number;
  readonly unit: number;
}

/** The height of a page as it is read, in points. */
export const heightOfView = ({ box, rotate, unit }: PageView): number =>
  (rotate % 180 === 0 ? box.top - box.bottom : box.right - box.left) * unit;

/** Which of the stamp's two lines a text that begins there would run into; null for neither. */
export function lineAt(x: number, y: number, view: PageView): StampPlace | null {
  const up = upOf(x, y, view) * view.unit;
  const isNear = (baseline: number): boolean => up > baseline - below && up < baseline + above;
  if (isNear(stampInset.foot)) return "foot";
  return isNear(heightOfView(view) - stampInset.head) ? "head" : null;
}

function upOf(x: number, y: number, { box, rotate }: PageView): number {
  if (rotate === 90) return box.right - x;
  if (rotate === 180) return box.top - y;
  return rotate === 270 ? x - box.left : y - box.bottom;
}
