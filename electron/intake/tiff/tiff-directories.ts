/** A page of a TIFF. */
export interface TiffPage {
  /** Where the page's directory stands in the file. */
  readonly at: number;
  /** The whole numbers (of a fraction its value) under a tag; none where the page lacks it or they lie outside of the file. */
  readonly values: (tag: number) => readonly number[];
}

/** The pages of a TIFF as far as they are to be found: its "end" was reached, or their chain is broken or does not end. */
export interface TiffPages {
  readonly pages: readonly TiffPage[];
  readonly isWhole: boolean;
}

// A year's scans; each further one costs a look at the file.
const mostDirectories = 1000;
const entryBytes = 12;
const subfile = 254;
const [smaller, mask] = [1, 4];

/** The pages of a TIFF in their order, without the small copies that some programs put beside them; none for what is no TIFF. */
export function tiffPages(file: Uint8Array): TiffPages {
  const reader = openTiff(file);
  if (reader === null) return { pages: [], isWhole: false };
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let at = reader.number(4, 4);
  while (at !== 0 && !seen.has(at) && seen.size < mostDirectories) {
    const count = reader.number(at, 2);
    if (count === 0 || at + 2 + count * entryBytes > reader.size) break;
    seen.add(at);
    pages.push(pageAt(reader, at, count));
    at = reader.number(at + 2 + count * entryBytes, 4);
  }
  const proper = pages.filter((page) => ((page.values(subfile)[0] ?? 0) & (smaller | mask)) === 0);
  return { pages: proper.length > 0 ? proper : pages, isWhole: at === 0 && pages.length > 0 };
}

/** The file as one whose first page is this one: what decodes the first page of a TIFF then decodes this. */
export function withFirstPage(file: Uint8Array, { at }: TiffPage): Uint8Array {
  const copy = Buffer.from(file);
  if (copy.toString("latin1", 0, 2) === "II") copy.writeUInt32LE(at, 4);
  else copy.writeUInt32BE(at, 4);
  return copy;
}

interface TiffReader {
  readonly size: number;
  /** The number of one, two or four bytes at a place; 0 outside of the file. */
  readonly number: (at: number, size: 1 | 2 | 4) => number;
}

function openTiff(file: Uint8Array): TiffReader | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const mark = bytes.toString("latin1", 0, 4);
  if (mark !== "II*\0" && mark !== "MM\0*") return null;
  const isLittle = mark.startsWith("II");
  return {
    size: bytes.length,
    number: (at, size) => {
      if (at + size > bytes.length) return 0;
      return isLittle ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
    },
  };
}

function pageAt(reader: TiffReader, at: number, count: number): TiffPage {
  const places = new Map<number, number>();
  for (let place = at + 2; place < at + 2 + count * entryBytes; place += entryBytes) {
    places.set(reader.number(place, 2), place);
  }
  const values = (tag: number): readonly number[] => {
    const place = places.get(tag);
    return place === undefined ? [] : valuesOf(reader, place);
  };
  return { at, values };
}

// By the number of a type: bytes, words, long words and fractions of two of them.
const sizes: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4, 5: 4, 7: 1 };
const fraction = 5;

function valuesOf({ size, number }: TiffReader, place: number): readonly number[] {
  const type = number(place + 2, 2);
  const each = sizes[type];
  if (each === undefined) return [];
  const count = number(place + 4, 4) * (type === fraction ? 2 : 1);
  const from = count * each <= 4 ? place + 8 : number(place + 8, 4);
  if (from + count * each > size) return [];
  const read = Array.from({ length: count }, (_, index) => number(from + index * each, each));
  if (type !== fraction) return read;
  return read.flatMap((top, index) => (index % 2 === 0 ? [top / (read[index + 1] ?? 0)] : []));
}
