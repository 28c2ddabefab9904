import { toHalfWidth } from "../half-width.ts";

/** A text as it is compared, and where each of its characters stands in the text it was made of. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

const separator = /(?<=\d),(?=\d{3}(?!\d))/g;

/** The text in half width and small letters, without the separators of amounts: `￥１,２３４．５` is searched as `¥1234.5`. */
export function fold(text: string): string {
  return lower(toHalfWidth(text)).replace(separator, "");
}

/** As `fold`, with the way back to the text, so that what matched can be marked in it. */
export function foldWithPlaces(text: string): Folded {
  const plain = lower(toHalfWidth(text));
  const left = new Set([...plain.matchAll(separator)].map(({ index }) => index));
  const at = Array.from({ length: plain.length }, (_, place) => place).filter((place) => !left.has(place));
  return { text: at.map((place) => plain[place]).join(""), at };
}

// Only letters that stay one character: the places must not move.
const lower = (text: string): string =>
  text.replace(/[A-Z\u00C0-\u00DE\u0391-\u03A9\u0410-\u042F]/g, (letter) => letter.toLowerCase());
