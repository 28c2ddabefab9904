import type { Weight } from "./fonts.ts";

/** The few colours of paper: black for content, grey for what explains, red for what blocks, white for text on a dark field. */
export type Ink = "black" | "grey" | "red";

/** A text on one line. All lengths are points; `x` is its left end, `baseline` is counted from the top of the page. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
}

/** A straight line, horizontal or vertical. */
export interface Rule {
  readonly kind: "rule";
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly thickness: number;
}

/** A light grey field behind heads and labels; `y` is its upper edge. */
export interface Field {
  readonly kind: "field";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place that leads to an anchor when it is clicked; `y` is its upper edge. Nothing of it is seen on paper. */
export interface Link {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
}

/** One mark on a page. Fields come before what stands on them. */
export type Drawing = TextRun | Rule | Field | Link;

/** A page ready to be painted. */
export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly drawings: readonly Drawing[];
}

/** A place that the reader's outline points to; `page` counts from 0. */
export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2;
  readonly page: number;
}

/** A page that links lead to by its name; `page` counts from 0. */
export interface Anchor {
  readonly name: string;
  readonly page: number;
}

/** A document whose every line has its place. A link to an anchor that it does not have leads nowhere and is left out. */
export interface LaidDocument {
  readonly pages: readonly LaidPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly anchors: readonly Anchor[];
}
