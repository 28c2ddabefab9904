import type { Ink } from "./drawing.ts";
import type { Weight } from "./fonts.ts";

/** Where lines stand between the left and the right edge. */
export type Align = "left" | "center" | "right";

/** How a text looks; what is left out is taken from its surroundings. Sizes are points and never below 9. */
export interface TextStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly ink?: Ink;
}

/** The title of the document (level 0), a section (1) or a part of one (2); levels 1 and 2 become bookmarks. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

/** Running text; `indent` begins its first line two characters in, as Chinese prose does. */
export interface Paragraph extends TextStyle {
  readonly kind: "paragraph";
  readonly text: string;
  readonly align?: Align;
  readonly indent?: boolean;
  /** Points below it; 6 when left out. */
  readonly after?: number;
}

/** A passage of a cell; every passage begins on a line of its own. */
export interface Passage extends TextStyle {
  readonly text: string;
}

/** A cell of a table; `span` is how many columns it covers, `label` sets it on grey, `target` links it to an anchor. */
export interface Cell {
  readonly passages: readonly Passage[];
  readonly span?: number;
  readonly align?: Align;
  readonly label?: boolean;
  readonly target?: string;
}

/** A row; its cells' spans add up to the table's columns. `tall` is a least height in points, for what is filled in by hand. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly tall?: number;
}

/** A column: its share of the table's width and where its cells' text stands. */
export interface Column {
  readonly share: number;
  readonly align?: Align;
}

/** A ruled table. Its head is repeated on every page; a row is split only when it is too tall to be moved whole. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  readonly size?: number;
}

/** Where someone signs or seals: labels under each other, with room beside them, standing at the right. Never split. */
export interface SignatureArea {
  readonly kind: "signature";
  readonly lines: readonly string[];
}

/** Empty height in points; nothing at the top of a page. */
export interface Space {
  readonly kind: "space";
  readonly height: number;
}

/** What follows begins on a new page. */
export interface PageBreak {
  readonly kind: "page-break";
}

/** What a document is made of, from top to bottom. */
export type Block = Heading | Paragraph | Table | SignatureArea | Space | PageBreak;

/** A cell with one passage. */
export function cell(text: string, look: TextStyle & Omit<Cell, "passages"> = {}): Cell {
  const { span, align, label, target, ...style } = look;
  return {
    passages: [{ text, ...style }],
    ...(span === undefined ? {} : { span }),
    ...(align === undefined ? {} : { align }),
    ...(label === undefined ? {} : { label }),
    ...(target === undefined ? {} : { target }),
  };
}

/** A cell that names what stands beside or below it. */
export const labelCell = (text: string, look: Omit<Cell, "passages"> = {}): Cell =>
  cell(text, { align: "center", ...look, label: true });

/** A row of plain cells. */
export const row = (...cells: readonly Cell[]): Row => ({ cells });
