import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { zlibBlanks } from "./deflated-blanks.ts";
import { type HostileFile, hostile, noise } from "./hostile-file.ts";

const binder = join(import.meta.dirname, "../../fixtures/binder");
const jpeg = (name: string): Buffer => readFileSync(join(binder, name));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of this size in true colour with this data, and whatever chunks come before it. */
function png(width: number, height: number, data: Uint8Array, before: readonly Buffer[] = []): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([mark, chunk("IHDR", head), ...before, chunk("IDAT", data), chunk("IEND", new Uint8Array())]);
}

/** A TIFF of one directory, from these entries of tag, type, count and value; `next` is the place of the following one. */
function tiff(entries: readonly (readonly [number, number, number, number])[], next: number): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 12 * entries.length + 4 + 64);
  bytes.write("II*\0", "latin1");
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], place) => {
    const at = 10 + 12 * place;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  bytes.writeUInt32LE(next, 10 + 12 * entries.length);
  return bytes;
}

const sized = (side: number) =>
  [
    [256, 4, 1, side],
    [257, 4, 1, side],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 80],
    [278, 4, 1, side],
    [279, 4, 1, 9],
  ] as const;

/** A JPEG whose EXIF block is this. */
const withExif = (exif: Uint8Array): Uint8Array => {
  const picture = jpeg("corners.jpg");
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
};

const corrupt = (bytes: Buffer): Uint8Array => {
  const changed = Buffer.from(bytes);
  for (let at = Math.floor(bytes.length / 2); at < bytes.length - 2; at += 7) changed[at] = (at * 31) % 255;
  return changed;
};

const box = (type: string, content: Uint8Array, size = content.length + 8): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(size >>> 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
};

/** Pictures. */
export const pictureKinds: readonly HostileFile[] = [
  hostile("evidence image-too-large", "bomb.png", "2.5 billion pixels in seven megabytes", () =>
    png(50_000, 50_000, zlibBlanks(1000, 0)),
  ),
  hostile("evidence image-too-large", "size.png", "four billion pixels by four billion", () =>
    png(0xffffffff, 0xffffffff, zlibBlanks(1, 0)),
  ),
  hostile("evidence image-damaged", "zero.png", "no pixel at all", () => png(0, 0, zlibBlanks(1, 0))),
  hostile("evidence", "data.png", "far more data than pixels", () => png(10, 10, zlibBlanks(1000, 0))),
  hostile("evidence image-damaged", "short.png", "far fewer data than pixels", () =>
    png(3000, 3000, deflateSync(Buffer.alloc(10))),
  ),
  hostile("evidence", "text.png", "a note that inflates to a gigabyte", () =>
    png(10, 10, deflateSync(Buffer.alloc(310)), [
      chunk("zTXt", Buffer.concat([Buffer.from("a\0\0", "latin1"), zlibBlanks(1000)])),
    ]),
  ),
  hostile("evidence image-damaged", "cut.jpg", "a JPEG cut in the middle", () => jpeg("corners.jpg").subarray(0, 400)),
  hostile("evidence image-damaged", "cmyk.jpg", "a damaged JPEG of four inks", () => corrupt(jpeg("corners-cmyk.jpg"))),
  hostile("evidence image-damaged", "progressive.jpg", "a damaged progressive JPEG", () =>
    corrupt(jpeg("corners-progressive.jpg")),
  ),
  hostile("evidence image-damaged", "noise.jpg", "a JPEG's mark before random bytes", () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(50_000)]),
  ),
  hostile("evidence", "exif-circle.jpg", "a camera's note whose directories follow themselves", () =>
    withExif(
      tiff(
        [
          [0x0112, 3, 1, 6],
          [0x8769, 4, 1, 8],
        ],
        8,
      ),
    ),
  ),
  hostile("evidence", "exif-bomb.jpg", "a camera's note that counts to four billion", () =>
    withExif(tiff([[0x0112, 3, 0xffffffff, 0xffffffff]], 0xffffffff)),
  ),
  hostile("evidence image-damaged", "circle.tiff", "a TIFF whose directories follow themselves", () =>
    tiff(sized(8), 8),
  ),
  hostile("evidence image-too-large", "huge.tiff", "a TIFF of ten billion pixels", () => tiff(sized(100_000), 0)),
  hostile("evidence image-damaged", "frames.gif", "a GIF of endless empty blocks", () =>
    Buffer.concat([Buffer.from("GIF89a"), Buffer.from([10, 0, 10, 0, 0, 0, 0]), Buffer.alloc(5_000_000, 0x21)]),
  ),
  hostile("evidence image-damaged", "screen.gif", "a GIF whose frame lies outside of its screen", () =>
    Buffer.concat([
      Buffer.from("GIF89a"),
      Buffer.from([1, 0, 1, 0, 0, 0, 0, 0x2c, 255, 255, 255, 255, 255, 255, 255, 255, 0, 2, 1, 0, 0, 0x3b]),
    ]),
  ),
  hostile("evidence image-too-large", "noise.webp", "a WebP of random bytes", () =>
    Buffer.concat([Buffer.from("RIFF\xff\xff\xff\x7fWEBPVP8 ", "latin1"), noise(20_000)]),
  ),
  hostile("evidence image-too-large", "bomb.bmp", "a BMP that says two billion by two billion", () => {
    const bytes = Buffer.alloc(100);
    bytes.write("BM");
    bytes.writeUInt32LE(40, 14);
    bytes.writeInt32LE(0x7fffffff, 18);
    bytes.writeInt32LE(0x7fffffff, 22);
    bytes.writeUInt16LE(1, 26);
    bytes.writeUInt16LE(24, 28);
    return bytes;
  }),
  hostile("evidence image-damaged", "noise.heic", "a HEIC of boxes that contain themselves", () =>
    Buffer.concat([box("ftyp", Buffer.from("heic\0\0\0\0heic", "latin1")), box("meta", noise(5000), 0), noise(5000)]),
  ),
];
