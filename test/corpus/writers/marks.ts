/** A piece of text on a page: points from the left and from the top to its baseline. */
export interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** An issuer's form, in contrast to what is filled in. */
  readonly isLabel: boolean;
  /** What the text states, for tags that point at it. */
  readonly key?: string;
}

/** A page of marks. */
export interface MarkPage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** How wide a text runs: Chinese signs take an em, the others about half of one. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.555), 0) * size;

export const label = (text: string, x: number, y: number, size = 9): Mark => ({ text, x, y, size, isLabel: true });

export const value = (key: string, text: string, x: number, y: number, size = 9): Mark => ({
  ...{ text, x, y, size, key },
  isLabel: false,
});

/** A value that ends at `right`. */
export const flushRight = (key: string, text: string, right: number, y: number, size = 9): Mark =>
  value(key, text, right - widthOf(text, size), y, size);

/** One letter under another, as the headings at the side of a form stand. */
export const upright = (text: string, x: number, y: number, size = 9): readonly Mark[] =>
  [...text].map((sign, index) => label(sign, x, y + index * (size + 2), size));

/** The order in which a system writes the pieces. */
export type MarkOrder = "printed" | "labels-first" | "reversed" | "values-first";

/** The marks in the order of a system. */
export function inOrder(marks: readonly Mark[], order: MarkOrder): readonly Mark[] {
  const labels = marks.filter(({ isLabel }) => isLabel);
  const values = marks.filter(({ isLabel }) => !isLabel);
  const orders = {
    printed: marks,
    reversed: [...marks].reverse(),
    "labels-first": [...labels, ...values],
    "values-first": [...[...values].reverse(), ...labels],
  };
  return orders[order];
}

/** All marks moved and scaled. */
export const moved = (marks: readonly Mark[], dx: number, dy: number, scale = 1): readonly Mark[] =>
  marks.map((one) => ({ ...one, x: one.x * scale + dx, y: one.y * scale + dy, size: one.size * scale }));
