import type { Face } from "../pdf/fonts.ts";
import type { FieldText, PartPage } from "./part.ts";
import { stampFontName } from "./stamp-font-name.ts";
import { heightOfView, stampInset } from "./stamp-place.ts";

/** The stamp's typeface as far as a volume needs it: how wide a text is, and its glyphs as the volume's font numbers them. */
export interface StampFont {
  readonly widthOf: Face["widthOf"];
  readonly encode: (text: string) => string;
}

const size = 9;

/**
 * Operators that print a text at the right of the page's foot, or head, as the page is read; ringed in white, so that it can be read
 * on a dark page.
 */
export function stampOperators(text: string, page: PartPage, font: StampFont): string {
  const { matrix, width } = readingFrame(page);
  const x = Math.max(2, width - stampInset.side - font.widthOf(text, size));
  const y = page.stampAt === "foot" ? stampInset.foot : heightOfView(page) - stampInset.head;
  const show = `/${stampFontName} ${size} Tf 1 0 0 1 ${decimal(x)} ${decimal(y)} Tm <${font.encode(text)}> Tj`;
  const ring = `/Span <</ActualText <FEFF>>> BDC BT 1 Tr 1 G 2 w 1 j ${show} ET EMC`;
  return `q ${matrix} cm ${ring}\nBT 0 Tr 0 g ${show} ET Q\n`;
}

/** Where the page's lower left corner lies as it is read, which way is up there, and how wide it is, in points. */
function readingFrame({ box, rotate, unit }: PartPage): { readonly matrix: string; readonly width: number } {
  const { left, bottom, right, top } = box;
  const [across, up] = [(right - left) * unit, (top - bottom) * unit];
  const scale = 1 / unit;
  const matrix = (...numbers: readonly number[]): string => numbers.map(decimal).join(" ");
  if (rotate === 90) return { matrix: matrix(0, scale, -scale, 0, right, bottom), width: up };
  if (rotate === 180) return { matrix: matrix(-scale, 0, 0, -scale, right, top), width: across };
  if (rotate === 270) return { matrix: matrix(0, -scale, scale, 0, left, top), width: up };
  return { matrix: matrix(scale, 0, 0, scale, left, bottom), width: across };
}

/** Operators that print what was filled into a field in its place, as large as it fits and at most 11 points. */
export function fieldOperators({ text, box }: FieldText, font: StampFont): string {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const fitting = (width - 4) / font.widthOf(text.replaceAll(/\s+/g, " "), 1);
  const points = Math.max(1, Math.min(11, height * 0.72, fitting));
  const baseline = box.bottom + (height - points) / 2 + points * 0.12;
  const at = `1 0 0 1 ${decimal(box.left + 2)} ${decimal(baseline)} Tm`;
  return `q BT 0 Tr 0 g /${stampFontName} ${decimal(points)} Tf ${at} <${font.encode(text.replaceAll(/\s+/g, " "))}> Tj ET Q\n`;
}

const decimal = (value: number): string => String(Math.floor(value * 1e4 + 0.5) / 1e4);
