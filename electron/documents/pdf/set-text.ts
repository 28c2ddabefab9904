import type { Align, TextStyle } from "./block.ts";
import { breakParagraph } from "./break-paragraph.ts";
import type { Ink, TextRun } from "./drawing.ts";
import type { Fonts, Weight } from "./fonts.ts";
import { printable } from "./missing-characters.ts";

/** A line of text with its look, not yet placed; lengths are points. */
export interface SetLine {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** How far its first character stands in from the left edge. */
  readonly indent: number;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
}

/** The smallest size that may be printed, in points. */
export const smallestSize = 9;

const leading = 1.5;
// Ideographs fill their em box from 0.12 below the baseline to 0.88 above it.
const ascent = 0.88;

/**
 * Breaks a text into set lines no wider than `width`; its own line ends are kept, and `indent` is the space before the first
 * line of each of its paragraphs. Throws below 9 points.
 */
export function setText(
  text: string,
  style: Required<TextStyle>,
  width: number,
  fonts: Fonts,
  indent = 0,
): readonly SetLine[] {
  if (style.size < smallestSize) throw new Error(`text of ${style.size} pt; at least ${smallestSize} pt is allowed`);
  const widthOf = (line: string): number => fonts[style.weight].widthOf(line, style.size);
  const height = style.size * leading;
  return printable(text)
    .split("\n")
    .flatMap((paragraph) =>
      breakParagraph(paragraph, width, widthOf, indent).map((line, index) => {
        return { ...style, text: line, width: widthOf(line), height, indent: index === 0 ? indent : 0 };
      }),
    );
}

/** The height of lines under each other. */
export const heightOf = (lines: readonly SetLine[]): number => lines.reduce((height, line) => height + line.height, 0);

/** Places lines under each other, the first one's upper edge at `top`, between the edges `left` and `right`. */
export function placeLines(
  lines: readonly SetLine[],
  left: number,
  right: number,
  top: number,
  align: Align,
): readonly TextRun[] {
  let y = top;
  return lines.flatMap((line) => {
    const baseline = y + (line.height - line.size) / 2 + ascent * line.size;
    y += line.height;
    if (line.text === "") return [];
    const { text, width, size, weight, ink } = line;
    return [
      { kind: "text" as const, text, x: lineStart(line, left, right, align), baseline, width, size, weight, ink },
    ];
  });
}

function lineStart(line: SetLine, left: number, right: number, align: Align): number {
  if (align === "right") return right - line.width;
  if (align === "center") return left + (right - left - line.width) / 2;
  return left + line.indent;
}
