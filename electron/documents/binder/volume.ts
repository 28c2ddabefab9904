import type { OwnPages } from "./own-pages.ts";
import type { Part, PartPage } from "./part.ts";

/** A clickable area of a page, in points from its lower left corner, and where it leads: a page of this volume or of another. */
export interface PageLink {
  readonly rectangle: readonly [number, number, number, number];
  readonly to: PageTarget;
}

/** A page, counted from 0; `file` is the name of the volume it is in where that is another one. */
export interface PageTarget {
  readonly page: number;
  readonly file: string | null;
}

/** A page of a volume: whose it is, what is stamped on it, and where it leads. */
export interface VolumePage {
  readonly part: VolumePart;
  readonly page: PartPage;
  readonly stamp: string;
  readonly links: readonly PageLink[];
}

/** A part with the name of the source that its ranges are read from; null for the volume's own pages. */
export interface VolumePart {
  readonly part: Part;
  readonly source: string | null;
}

/** A bookmark; `page` counts from 0. */
export interface VolumeBookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly VolumeBookmark[];
}

/** A volume ready to be written. */
export interface Volume {
  readonly title: string;
  readonly author: string;
  /** The day it is dated, as `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** What its identifier is made from; the same for the same volume. */
  readonly fingerprint: string;
  readonly own: OwnPages;
  readonly pages: readonly VolumePage[];
  /** The number printed on its first page. */
  readonly firstNumber: number;
  readonly bookmarks: readonly VolumeBookmark[];
}
