import type { PlacedSign, PrintedPage } from "./printed-page.ts";

const headingSign = /^[购买方销售信息密码区备注]$/;

/** A page without the headings that run down beside its boxes, and those headings. */
export interface BaredPage {
  readonly page: PrintedPage;
  readonly headings: readonly PlacedSign[];
}

/** Takes the headings that run down beside the boxes (购买方信息) off a page: a sign of them may stand on any line. */
export function withoutSideHeadings(page: PrintedPage): BaredPage {
  const candidates = page.signs.filter((sign) => headingSign.test(sign.text));
  const headings = new Set(
    candidates.filter((sign) => candidates.some((other) => isStacked(sign, other)) && standsAlone(page, sign)),
  );
  return { page: { ...page, signs: page.signs.filter((sign) => !headings.has(sign)) }, headings: [...headings] };
}

const isStacked = (sign: PlacedSign, other: PlacedSign): boolean => {
  const distance = Math.abs(sign.y - other.y);
  // 发票代码 over 发票号码, with blanks within: the same sign twice is no heading.
  return (
    other.text !== sign.text &&
    Math.abs(sign.x - other.x) < 1.5 &&
    distance > sign.size * 0.7 &&
    distance < sign.size * 3
  );
};

// Signs of a word on the line touch; a second print of the same sign for boldness is no neighbour.
const standsAlone = ({ signs }: PrintedPage, { text, x, right, y, size }: PlacedSign): boolean =>
  !signs.some((other) => {
    if (other.text === text && Math.abs(other.x - x) < size * 0.25) return false;
    const gap = Math.max(other.x - right, x - other.right);
    return Math.abs(other.y - y) < size * 0.3 && gap < size * 0.35;
  });

/** Whether a text is made of such headings alone. */
export const isSideHeading = (text: string): boolean => [...text].every((sign) => headingSign.test(sign));
