import { type PageForm, packing, rowBytes } from "./page-form.ts";
import type { TiffPage } from "./tiff-directories.ts";

/** Some rows of a page as they are packed. */
export interface Strip {
  readonly data: Uint8Array;
  /** In rows. */
  readonly height: number;
}

const tags = { offsets: 273, rowsPerStrip: 278, byteCounts: 279, jpegTables: 347 } as const;
const mostStrips = 10_000;

/** The strips of a page from above, joined where the packing allows it; null where they are not all there. */
export function stripsOf(file: Uint8Array, page: TiffPage, form: PageForm): readonly Strip[] | null {
  const [offsets, counts] = [page.values(tags.offsets), page.values(tags.byteCounts)];
  const rows = Math.min(page.values(tags.rowsPerStrip)[0] ?? form.height, form.height);
  if (rows === 0 || offsets.length !== Math.ceil(form.height / rows) || offsets.length > mostStrips) return null;
  const strips: Strip[] = [];
  for (const [index, from] of offsets.entries()) {
    const height = Math.min(rows, form.height - index * rows);
    const plainBytes = rowBytes(form) * height;
    // Some writers leave out how many bytes there are where nothing is packed.
    const count = counts[index] ?? (form.compression === packing.plain ? plainBytes : 0);
    const isShort = form.compression === packing.plain && count < plainBytes;
    if (count === 0 || isShort || from + count > file.length) return null;
    strips.push({ data: unpackable(file.subarray(from, from + count), page, form), height });
  }
  // These two go on with the next row wherever the one before ended.
  const isJoined = form.compression === packing.plain || form.compression === packing.packBits;
  return isJoined ? [{ data: Buffer.concat(strips.map(({ data }) => data)), height: form.height }] : strips;
}

function unpackable(data: Uint8Array, { values }: TiffPage, { compression, isReversed, bits }: PageForm): Uint8Array {
  if (compression === packing.jpeg) return withTables(Uint8Array.from(values(tags.jpegTables)), data);
  return isReversed && bits === 1 ? data.map((byte) => turned[byte] ?? 0) : data;
}

/** The strips of a JPEG share their tables, which stand once between a beginning and an end of their own. */
const withTables = (tables: Uint8Array, strip: Uint8Array): Uint8Array =>
  tables.length < 4 ? strip : Buffer.concat([tables.subarray(0, -2), strip.subarray(2)]);

const turned = Uint8Array.from({ length: 256 }, (_, byte) =>
  [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, bit) => sum + (((byte >> bit) & 1) << (7 - bit)), 0),
);
