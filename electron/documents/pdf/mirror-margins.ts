import type { Drawing, LaidDocument, LaidPage } from "./drawing.ts";
import { a4Paper } from "./paper.ts";

/**
 * Moves what stands on the backs of upright sheets towards the outer edge, so that the wide margin is at the spine on both sides.
 * Landscape pages are bound at their head and stay.
 */
export const mirrorMargins = (document: LaidDocument): LaidDocument => ({
  ...document,
  pages: document.pages.map((page, index) => (index % 2 === 1 ? mirrored(page) : page)),
});

function mirrored(page: LaidPage): LaidPage {
  if (page.width > page.height) return page;
  const { left, right, width } = a4Paper("portrait");
  const shift = width - right - left;
  return { ...page, drawings: page.drawings.map((drawing) => moved(drawing, shift)) };
}

const moved = (drawing: Drawing, shift: number): Drawing =>
  drawing.kind === "rule"
    ? { ...drawing, fromX: drawing.fromX + shift, toX: drawing.toX + shift }
    : { ...drawing, x: drawing.x + shift };
