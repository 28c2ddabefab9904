import { toPrintedSigns } from "./printed-signs.ts";

/** A sign on a page as it is looked at: `x` to `right`, `y` downwards to its foot, all in points. */
export interface PlacedSign {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The visible upright text of a page, without blanks. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly PlacedSign[];
}

/** How a page is looked at: its box and the way from its own coordinates to those of the box. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface TextRun {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

// An invoice has a few thousand signs; more is no invoice, and sorting it would take long.
const mostSigns = 20_000;

/**
 * Where every sign stands once the page is turned as its reader sees it. Text that runs in another direction (watermarks)
 * and text outside the page box, which some issuers hide there, is left out.
 */
export function placeText(view: PageView, items: readonly unknown[]): PdfPage {
  const signs: PlacedSign[] = [];
  for (const item of items) {
    if (signs.length > mostSigns) break;
    if (isRun(item)) signs.push(...placeRun(view, item));
  }
  return { width: view.width, height: view.height, signs };
}

const isRun = (item: unknown): item is TextRun =>
  typeof item === "object" && item !== null && "str" in item && "transform" in item && item.str !== "";

function placeRun(view: PageView, { str, width, transform }: TextRun): readonly PlacedSign[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(view.transform, transform);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > a / 20 || size === 0) return [];
  const characters = [...str];
  const weights = characters.map(weightOf);
  const unit =
    width /
    Math.max(
      0.5,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
  let at = x;
  return characters.flatMap((character, index) => {
    const [from, right] = [at, at + unit * (weights[index] ?? 1)];
    at = right;
    const inside = from >= -1 && right <= view.width + 1 && y >= 0 && y <= view.height;
    return inside ? toPrintedSigns(character).map((text) => ({ text, x: from, right, y, size })) : [];
  });
}

// Chinese signs, and with them symbols like ⊗, are twice as wide as figures and letters.
const weightOf = (character: string): number => (character.charCodeAt(0) < 0x2190 ? 0.5 : 1);

function multiply(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
