import { foldWithPlaces } from "./fold.ts";
import type { Needle } from "./needles.ts";

/** A stretch of a text, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The text in stretches, with every place marked where one of the words stands. */
export function markedParts(text: string, needles: readonly Needle[]): readonly MarkedPart[] {
  const marked = placesOf(text, needles);
  const parts: { text: string; isMatch: boolean }[] = [];
  let place = 0;
  for (const letter of text) {
    const isMatch = marked.has(place);
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += letter;
    else parts.push({ text: letter, isMatch });
    place += letter.length;
  }
  return parts;
}

/** At most so much of a text, around the first place where one of the words stands. */
export function excerptOf(text: string, needles: readonly Needle[], length: number): string {
  if (text.length <= length) return text;
  const first = Math.min(...placesOf(text, needles), text.length);
  const from = first >= text.length ? 0 : Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + length)}${from + length < text.length ? "…" : ""}`;
}

function placesOf(text: string, needles: readonly Needle[]): ReadonlySet<number> {
  const { text: folded, at } = foldWithPlaces(text);
  const places = new Set<number>();
  for (const way of needles.flat())
    for (let from = folded.indexOf(way); from >= 0; from = folded.indexOf(way, from + 1)) {
      const [first, last] = [at[from] ?? 0, at[from + way.length - 1] ?? 0];
      for (let place = first; place <= last; place += 1) places.add(place);
    }
  return places;
}
