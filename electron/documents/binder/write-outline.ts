import { type ObjectWriter, textString } from "./object-writer.ts";
import type { VolumeBookmark } from "./volume.ts";

/** Writes the bookmarks; gives the number of their root, null when there are none. `pageObject` is that of the first page. */
export function* writeOutline(
  bookmarks: readonly VolumeBookmark[],
  pageObject: number,
  writer: ObjectWriter,
): Generator<Uint8Array, number | null> {
  if (bookmarks.length === 0) return null;
  const root = writer.take();
  const first = yield* writeLevel(bookmarks, root, pageObject, writer);
  yield writer.object(root, `<</Type/Outlines${endsText(first, bookmarks.length)}/Count ${bookmarks.length}>>`);
  return root;
}

function* writeLevel(
  bookmarks: readonly VolumeBookmark[],
  parent: number,
  pageObject: number,
  writer: ObjectWriter,
): Generator<Uint8Array, number> {
  const first = writer.take(bookmarks.length);
  for (const [index, { title, page, children }] of bookmarks.entries()) {
    const number = first + index;
    const beside = [
      index > 0 ? `/Prev ${number - 1} 0 R` : "",
      index < bookmarks.length - 1 ? `/Next ${number + 1} 0 R` : "",
    ].join("");
    const below = children.length === 0 ? 0 : yield* writeLevel(children, number, pageObject, writer);
    const nested = below === 0 ? "" : `${endsText(below, children.length)}/Count ${-children.length}`;
    const at = `/Title ${textString(title)}/Dest[${pageObject + page} 0 R/Fit]`;
    yield writer.object(number, `<<${at}/Parent ${parent} 0 R${beside}${nested}>>`);
  }
  return first;
}

const endsText = (first: number, count: number): string => `/First ${first} 0 R/Last ${first + count - 1} 0 R`;
