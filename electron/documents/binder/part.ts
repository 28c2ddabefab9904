/** A run of bytes of a source. */
export interface ByteRange {
  readonly from: number;
  readonly length: number;
}

/** Stands in an object's text where the number of another object belongs; nothing else in such a text is a control character. */
export const refMark = "\u0001";

/** What `refs` may name besides the part's own objects, which count from 1: objects that the binder adds to every page. */
export const binderObject = { stampFont: 0, pageTree: -1, opening: -2, closing: -3 } as const;

/**
 * An object of a source as it will stand in the binder: ASCII text with a mark for every reference, `refs` in the order of the marks,
 * and the stored bytes of its stream where it has one. A stream's bytes are never decoded and never change.
 */
export interface PartObject {
  readonly text: string;
  readonly refs: readonly number[];
  readonly stream: readonly ByteRange[] | null;
}

/** The area of a page that a reader sees, in the page's own units. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A filled-in field that its maker left without an appearance: its text and its place, in the page's own units. */
export interface FieldText {
  readonly text: string;
  readonly box: Box;
}

/** Where a stamp stands: at the foot of the page as it is read, or at its head where only the foot carries text of its own. */
export type StampPlace = "foot" | "head";

/** A page of a source. `text` and `refs` are those of its dictionary, which the binder closes. */
export interface PartPage {
  readonly text: string;
  readonly refs: readonly number[];
  readonly box: Box;
  /** Degrees clockwise, as the page is turned for reading. */
  readonly rotate: number;
  /** Points in one of the page's units. */
  readonly unit: number;
  /** How many `q` stand before and how many `Q` after the page's own content, so that nothing of it reaches the stamp. */
  readonly opens: number;
  readonly closes: number;
  /** Where the stamp meets no text of the page. */
  readonly stampAt: StampPlace;
  /** Operators that draw what stood on the page as annotations. */
  readonly overlay: string;
  readonly fields: readonly FieldText[];
}

/** Numbers of the objects that are layers, and of those among them that are switched off. */
export interface Layers {
  readonly all: readonly number[];
  readonly off: readonly number[];
}

/** What a source adds to a binder. */
export interface Part {
  readonly pages: readonly PartPage[];
  readonly objects: readonly PartObject[];
  readonly layers: Layers;
}

/** Why a file is not shown in a binder; the words are in `shared/wording/binder-findings.ts`. */
export type RefusalReason = "format" | "locked" | "damaged" | "oversized" | "timed-out" | "crashed" | "reader-missing";

/** A file as the binder can take it: a part whose ranges are those of the file, or of `derived` where that is given; or why not. */
export type Survey =
  | { readonly kind: "part"; readonly part: Part; readonly derived: Uint8Array | null }
  | { readonly kind: "refused"; readonly reason: RefusalReason };

/** Carries a refusal out of nested reading; `surveyFile` turns it into a survey. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(reason);
    this.name = "Refusal";
    this.reason = reason;
  }
}

/** The bytes that a part takes in the binder, near enough to plan by. */
export function bytesOfPart({ objects, pages }: Part): number {
  const ofObject = ({ text, stream }: PartObject): number =>
    text.length + 40 + (stream ?? []).reduce((sum, { length }) => sum + length, 0);
  const ofPage = ({ text, overlay }: PartPage): number => text.length + overlay.length + 600;
  return objects.reduce((sum, one) => sum + ofObject(one), 0) + pages.reduce((sum, one) => sum + ofPage(one), 0);
}
