import type { LaidPage, TextRun } from "../../../electron/documents/pdf/drawing.ts";
import type { Fonts } from "../../../electron/documents/pdf/fonts.ts";
import type { GreyPicture } from "./tools.ts";

// Darker than the grey fields behind labels (240); the smallest dot of a 9-point text comes out far darker.
const inkThreshold = 228;

/** Characters of a laid page that left no ink where they stand on its picture; spaces leave none. */
export function charactersWithoutInk(
  page: LaidPage,
  picture: GreyPicture | undefined,
  dpi: number,
  fonts: Fonts,
): readonly string[] {
  if (picture === undefined) return ["（没有这一页）"];
  return page.drawings
    .filter((drawing) => drawing.kind === "text")
    .flatMap((run) => withoutInk(run, picture, dpi / 72, fonts).map((character) => `${character} in ${run.text}`));
}

function withoutInk(run: TextRun, picture: GreyPicture, scale: number, fonts: Fonts): readonly string[] {
  let x = run.x;
  return [...run.text].filter((character) => {
    const left = x;
    x += fonts[run.weight].widthOf(character, run.size);
    if (/\s/.test(character)) return false;
    const top = (run.baseline - 0.9 * run.size) * scale;
    const bottom = (run.baseline + 0.22 * run.size) * scale;
    return !hasInk(picture, [left * scale, x * scale], [top, bottom]);
  });
}

function hasInk(
  { width, height, pixels }: GreyPicture,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): boolean {
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, Math.ceil(bottom)); y++)
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(width - 1, Math.ceil(right)); x++)
      if ((pixels[y * width + x] ?? 255) < inkThreshold) return true;
  return false;
}
