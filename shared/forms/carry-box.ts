import type { BoxTarget } from "../model/form.ts";
import type { Blank, PrintedWords } from "./blank.ts";
import { sameWords } from "./same-words.ts";

/** A box on the later form: beside the same words, or where it was because nothing is printed beside it. */
export interface CarriedBox {
  readonly target: BoxTarget;
  readonly how: "stayed" | "moved" | "unsure";
}

// How far from a box, in points, its words may stand.
const leftmost = 200;
const highest = 40;
const tolerance = 1;

/** Finds a drawn box again by the words printed beside or above it; null where they are gone. */
export function carryBox(box: BoxTarget, before: Blank, after: Blank): CarriedBox | null {
  const words = wordsAt(box, before.printed);
  if (words === null) return after.pages.length >= box.page ? { target: box, how: "unsure" } : null;
  const alike = ({ text }: PrintedWords): boolean => sameWords(text, words.text);
  const rank = before.printed.filter(alike).indexOf(words);
  const now = after.printed.filter(alike)[rank];
  if (now === undefined) return null;
  const target = { ...box, page: now.page, x: tenth(box.x + now.x - words.x), y: tenth(box.y + now.y - words.y) };
  const isSame =
    target.page === box.page && Math.abs(target.x - box.x) <= tolerance && Math.abs(target.y - box.y) <= tolerance;
  return isSame ? { target: box, how: "stayed" } : { target, how: "moved" };
}

const tenth = (value: number): number => Math.max(0, Math.floor(value * 10 + 0.5) / 10);

/** The words that a box belongs to: the nearest to its left, or else above it. */
function wordsAt(box: BoxTarget, printed: readonly PrintedWords[]): PrintedWords | null {
  const own = printed.filter(({ page }) => page === box.page);
  const left = own.filter(
    ({ x, right, y }) => x < box.x && box.x - right < leftmost && y > box.y && y < box.y + box.height + 6,
  );
  const over = own.filter(
    ({ x, right, y }) => y <= box.y + 4 && box.y - y < highest && x < box.x + box.width && right > box.x,
  );
  return left.toSorted((a, b) => b.right - a.right)[0] ?? over.toSorted((a, b) => b.y - a.y || a.x - b.x)[0] ?? null;
}
