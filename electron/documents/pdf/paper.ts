/** How the sheet lies. */
export type Orientation = "portrait" | "landscape";

/** A sheet and the area of it that text may fill; all lengths are points from the upper left corner. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const a4 = { short: 595.28, long: 841.89 };

// Applications are bound on the left (on top when landscape), so that side has the wider margin.
const margin = { binding: 71, outer: 54, head: 74, foot: 66 };

/** An A4 sheet; the right and bottom edges of its text area are coordinates, not margins. */
export function a4Paper(orientation: Orientation): Paper {
  const [width, height] = orientation === "portrait" ? [a4.short, a4.long] : [a4.long, a4.short];
  return {
    width,
    height,
    left: orientation === "portrait" ? margin.binding : margin.outer,
    top: margin.head,
    right: width - margin.outer,
    bottom: height - margin.foot,
  };
}

/** The width of the text area in points. */
export const textWidth = (paper: Paper): number => paper.right - paper.left;

/** The height of the text area in points. */
export const textHeight = (paper: Paper): number => paper.bottom - paper.top;
