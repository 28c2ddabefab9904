import type { LaidPage, TextRun } from "../../../electron/documents/pdf/drawing.ts";

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// The ink of Noto Sans SC: ideographs reach 0.12 em below the baseline and 0.88 above; Latin stays within.
const boxOf = (run: TextRun): Box => ({
  text: run.text,
  left: run.x,
  right: run.x + run.width,
  top: run.baseline - 0.88 * run.size,
  bottom: run.baseline + 0.12 * run.size,
});

/** Texts of a page that overlap another or leave the page's 12 mm edge; none on a good page. */
export function misplacedTexts(page: LaidPage): readonly string[] {
  const boxes = page.drawings.filter((drawing) => drawing.kind === "text").map(boxOf);
  const outside = boxes.filter((box) => !isInside(box, page)).map((box) => `leaves the page: ${box.text}`);
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  const overlaps = sorted.flatMap((box, index) =>
    sorted
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `overlap: ${box.text} / ${other.text}`),
  );
  return [...outside, ...overlaps];
}

const edge = 34;
const isInside = (box: Box, page: LaidPage): boolean =>
  box.left >= edge && box.top >= 18 && box.right <= page.width - edge && box.bottom <= page.height - 18;

const dust = 0.05;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - dust && b.left < a.right - dust && a.top < b.bottom - dust && b.top < a.bottom - dust;

/** Texts that touch a vertical rule beside them, that is, leave their table cell. */
export function textsAcrossRules(page: LaidPage): readonly string[] {
  const rules = page.drawings.filter((drawing) => drawing.kind === "rule").filter((rule) => rule.fromX === rule.toX);
  const boxes = page.drawings.filter((drawing) => drawing.kind === "text").map(boxOf);
  return boxes
    .filter((box) =>
      rules.some(
        (r) => r.fromX > box.left + dust && r.fromX < box.right - dust && r.fromY < box.bottom && r.toY > box.top,
      ),
    )
    .map((box) => box.text);
}
