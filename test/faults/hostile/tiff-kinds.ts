import { deflateSync } from "node:zlib";
import { tiffPages } from "../../../electron/intake/tiff/tiff-directories.ts";
import { type TiffSheet, tiffBytes } from "../../fixtures/intake/tiff-bytes.ts";
import { zlibBlanks } from "./deflated-blanks.ts";
import { type HostileFile, hostile, noise } from "./hostile-file.ts";

const side = 64;
const white: TiffSheet = { width: side, height: side, pixels: new Uint8Array(side * side * 4).fill(255) };
const flat: TiffSheet = { ...white, stored: "two-colours" };

/** The file with the number under a tag of a page (from 0) changed. */
function changed(tiff: Uint8Array, page: number, tag: number, value: number): Buffer {
  const bytes = Buffer.from(tiff);
  const at = tiffPages(tiff).pages[page]?.at ?? 0;
  for (let place = at + 2; place < at + 2 + bytes.readUInt16LE(at) * 12; place += 12) {
    if (bytes.readUInt16LE(place) === tag) bytes.writeUInt32LE(value, place + 8);
  }
  return bytes;
}

/** The file with the place of the page behind this one (from 0) changed. */
function followed(tiff: Uint8Array, page: number, next: (at: readonly number[]) => number): Buffer {
  const bytes = Buffer.from(tiff);
  const places = tiffPages(tiff).pages.map(({ at }) => at);
  const at = places[page] ?? 0;
  bytes.writeUInt32LE(next(places), at + 2 + bytes.readUInt16LE(at) * 12);
  return bytes;
}

/** A page in two colours, its strip packed as the number says and holding these bytes. */
function packed(compression: number, data: Uint8Array, length = side): Buffer {
  const plain = tiffBytes([{ ...flat, height: length, pixels: new Uint8Array(side * length * 4) }]);
  const moved = Buffer.concat([plain, data]);
  return changed(changed(changed(moved, 0, 273, plain.length), 0, 279, data.length), 0, 259, compression);
}

/** Scans of several pages. */
export const tiffKinds: readonly HostileFile[] = [
  hostile("evidence image-damaged", "nowhere.tiff", "a TIFF whose first page lies past its end", () =>
    Buffer.from("II*\0\xf0\xff\xff\xff", "latin1"),
  ),
  hostile("evidence tiff-pages-lost", "circle.tif", "a TIFF whose second page is followed by its first", () =>
    followed(tiffBytes([flat, flat]), 1, ([first = 0]) => first),
  ),
  hostile("evidence tiff-pages-lost", "beyond.tif", "a TIFF whose third page lies past its end", () =>
    followed(tiffBytes([flat, flat]), 1, () => 0xffff_fff0),
  ),
  hostile("evidence tiff-pages-lost", "thousands.tif", "a TIFF of ten thousand pages", () =>
    tiffBytes(Array.from({ length: 10_000 }, () => ({ ...flat, width: 1, height: 1 }))),
  ),
  hostile("evidence scan-pages-undrawn", "vast.tif", "a TIFF whose second page is four billion pixels wide", () =>
    changed(tiffBytes([flat, flat]), 1, 256, 0xffff_ffff),
  ),
  hostile("evidence scan-pages-undrawn", "outside.tif", "a TIFF whose second page lies outside of the file", () =>
    changed(tiffBytes([flat, flat]), 1, 273, 0xffff_ff00),
  ),
  hostile("evidence scan-pages-undrawn", "strips.tif", "a TIFF whose second page has a strip for each of no rows", () =>
    changed(tiffBytes([white, white]), 1, 278, 0),
  ),
  hostile("evidence", "noise-fax.tif", "a fax of random bytes", () => packed(4, noise(200_000), 2000)),
  hostile("evidence", "noise-lzw.tif", "a page of random bytes for LZW", () => packed(5, noise(200_000), 2000)),
  hostile("evidence", "bomb.tif", "a page that inflates to a gigabyte", () => packed(8, zlibBlanks(1000))),
  hostile("evidence", "short.tif", "a page that inflates to less than its rows", () =>
    packed(8, deflateSync(Buffer.alloc(3)), 2000),
  ),
];
