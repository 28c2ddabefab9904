import type { Bookmark, Drawing } from "./drawing.ts";
import { type Paper, textHeight } from "./paper.ts";

/** Pages being filled from top to bottom. The only thing in the layout that changes. */
export interface Flow {
  readonly paper: Paper;
  /** The height still free on this page, in points. */
  readonly room: () => number;
  /** The height of an empty page, in points. */
  readonly fullHeight: number;
  /** Whether nothing stands on this page yet. */
  readonly atTop: () => boolean;
  /** Takes so much height and gives its upper edge; the caller has made sure that there is room. */
  readonly take: (height: number) => number;
  readonly draw: (drawings: readonly Drawing[]) => void;
  readonly bookmark: (title: string, level: 1 | 2) => void;
  readonly nextPage: () => void;
  /** What stands on the pages so far. */
  readonly pages: readonly (readonly Drawing[])[];
  readonly bookmarks: readonly Bookmark[];
}

// Sums of line heights carry rounding dust; a block that fits to the hair must not be sent to the next page.
const dust = 0.01;

/** Begins the first page. */
export function startFlow(paper: Paper): Flow {
  const pages: Drawing[][] = [[]];
  const bookmarks: Bookmark[] = [];
  let y = paper.top;
  return {
    paper,
    fullHeight: textHeight(paper) + dust,
    room: () => paper.bottom - y + dust,
    atTop: () => y === paper.top,
    take: (height) => {
      const top = y;
      y += height;
      return top;
    },
    draw: (drawings) => {
      pages.at(-1)?.push(...drawings);
    },
    bookmark: (title, level) => {
      bookmarks.push({ title, level, page: pages.length - 1 });
    },
    nextPage: () => {
      pages.push([]);
      y = paper.top;
    },
    pages,
    bookmarks,
  };
}
