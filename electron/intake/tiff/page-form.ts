import { mostPixels } from "../image/picture-size.ts";
import { coloursOf } from "./page-colours.ts";
import type { TiffPage } from "./tiff-directories.ts";

/** How the samples of a page are packed, by TIFF's numbers. */
export const packing = {
  plain: 1,
  huffman: 2,
  fax3: 3,
  fax4: 4,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  oldDeflate: 32946,
  packBits: 32773,
} as const;

/** How a page is stored, where that is one of the ways that a PDF knows too. */
export interface PageForm {
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
  readonly compression: number;
  /** Bits of a sample, and samples of a pixel. */
  readonly bits: number;
  readonly samples: number;
  /** Whether the lowest bit of a byte is the pixel on its left. */
  readonly isReversed: boolean;
  /** The colour space as a PDF writes it. */
  readonly colours: string;
  /** Whether the lowest value is white. */
  readonly isInverted: boolean;
  /** Whether a JPEG holds brightness and two colour differences. */
  readonly isYcc: boolean;
  readonly faxOptions: number;
  readonly isPredicted: boolean;
}

const tags = {
  ...{ width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266, samples: 277 },
  ...{ planes: 284, faxOptions: 292, predictor: 317, tileWidth: 322, extraSamples: 338 },
} as const;

const mostBytes = mostPixels * 4;
const known: ReadonlySet<number> = new Set(Object.values(packing));

/** The size of a page's picture in pixels, as it is stored. */
export const pixelsOf = ({ values }: TiffPage): Pick<PageForm, "width" | "height"> => ({
  width: values(tags.width)[0] ?? 0,
  height: values(tags.height)[0] ?? 0,
});

/** How a page is stored; null where a PDF does not know the way, or the page says of itself what cannot be. */
export function formOf(page: TiffPage): PageForm | null {
  const { width, height } = pixelsOf(page);
  const first = (name: keyof typeof tags, usual: number): number => page.values(tags[name])[0] ?? usual;
  const [bits, samples, compression] = [first("bits", 1), first("samples", 1), first("compression", packing.plain)];
  const photometric = first("photometric", 0);
  const colours = coloursOf(page, { photometric, bits, samples, isJpeg: compression === packing.jpeg });
  const isSized = width > 0 && height > 0 && rowBytes({ width, bits, samples }) * height <= mostBytes;
  if (!known.has(compression) || !isSimple(page, bits, samples) || !isSized || colours === null) return null;
  return {
    ...{ width, height, compression, bits, samples, colours },
    isReversed: first("fillOrder", 1) === 2,
    isInverted: photometric === 0,
    isYcc: photometric === 6,
    faxOptions: first("faxOptions", 0),
    isPredicted: first("predictor", 1) === 2,
  };
}

/** The bytes of a row that is not packed. */
export const rowBytes = ({ width, bits, samples }: Pick<PageForm, "width" | "bits" | "samples">): number =>
  Math.ceil((width * bits * samples) / 8);

const isSimple = ({ values }: TiffPage, bits: number, samples: number): boolean =>
  [1, 2, 4, 8].includes(bits) &&
  values(tags.bits).every((one) => one === bits) &&
  (values(tags.planes)[0] === 2 ? samples === 1 : true) &&
  values(tags.extraSamples).length === 0 &&
  values(tags.tileWidth).length === 0;
