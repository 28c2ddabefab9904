import { describe, expect, it } from "vitest";
import type { Picture } from "../../../../electron/intake/image/picture.ts";
import { openPagePictures } from "../../../../electron/intake/pdf/page-picture.ts";
import { tiffPages } from "../../../../electron/intake/tiff/tiff-directories.ts";
import { scanOfTiff, tiffAsPdf } from "../../../../electron/intake/tiff/tiff-scan.ts";
import { packedTiff, packedTiffs, sourceSheet } from "../../../fixtures/intake/tiff/packed-tiffs.ts";
import { type TiffSheet, tiffBytes } from "../../../fixtures/intake/tiff-bytes.ts";

async function drawn(tiff: Uint8Array, number = 1): Promise<Picture> {
  const picture = await scanOfTiff(tiff, tiffPages(tiff).pages).picture(number);
  if (picture === null) throw new Error("not drawn");
  return picture;
}

/** The mean difference of two pictures of one size, of 255. */
function difference(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  return one.pixels.reduce((sum, value, at) => sum + Math.abs(value - (other.pixels[at] ?? 0)), 0) / one.pixels.length;
}

/** How bright a place of a picture is, given in hundredths of its sides. */
function brightAt({ width, height, pixels }: Picture, x: number, y: number): number {
  return pixels[(Math.floor((y * height) / 100) * width + Math.floor((x * width) / 100)) * 4 + 1] ?? -1;
}

const white: TiffSheet = { width: 200, height: 120, pixels: new Uint8Array(200 * 120 * 4).fill(255), dots: [100, 100] };

describe("a page of a TIFF", () => {
  it.each(packedTiffs)("as another program packs it looks like the plain one: $name", async ({ name, stored }) => {
    const plain = await drawn(tiffBytes([sourceSheet(stored)]));
    const picture = await drawn(packedTiff(name));
    // The bar at the left, the paper below the wedge, the block below right.
    expect(
      [brightAt(picture, 7, 50), brightAt(picture, 35, 80), brightAt(picture, 70, 70)].map((one) => one > 128),
    ).toEqual([false, true, false]);
    // Squares of pure colours lose the most where they are kept as JPEG.
    expect(difference(picture, plain)).toBeLessThan(7);
  });

  it.each(["colour", "grey", "two-colours", "palette", "inks"] as const)(
    "stored plainly shows what it holds: %s",
    async (stored) => {
      const picture = await drawn(tiffBytes([{ ...sourceSheet(stored), rows: 7 }], "MM"));
      const wanted = await drawn(tiffBytes([sourceSheet("colour")]));
      const hasColours = stored !== "two-colours" && stored !== "grey";
      expect(difference(picture, wanted)).toBeLessThan(hasColours ? 6 : 12);
    },
  );

  it("is as large as its paper, also where a fax has half as many rows as columns to the inch", async () => {
    const fax = { ...sourceSheet("two-colours"), dots: [100, 50] } as const;
    const { width, height } = await drawn(tiffBytes([fax]));
    expect(width).toBe(400);
    expect(height / width).toBeCloseTo(1.2, 1);
  });

  it("is turned as it says", async () => {
    const places = [1, 3, 6, 8].map(async (orientation) => {
      const picture = await drawn(tiffBytes([{ ...sourceSheet("two-colours"), orientation }]));
      const edges = [
        brightAt(picture, 7, 50),
        brightAt(picture, 93, 50),
        brightAt(picture, 50, 7),
        brightAt(picture, 50, 93),
      ];
      return [picture.width > picture.height, edges.findIndex((one) => one < 128)];
    });
    // The black bar stands at the left, the right, the head, the foot.
    expect(await Promise.all(places)).toEqual([
      [true, 0],
      [true, 1],
      [false, 2],
      [false, 3],
    ]);
  });

  it("that is a small copy of another is none", () => {
    const small = { ...white, subfile: 1 };
    expect(tiffPages(tiffBytes([small, white, small, white])).pages).toHaveLength(2);
  });
});

describe("a TIFF of several pages", () => {
  it("is a PDF of them, the same each time", async () => {
    const tiff = tiffBytes([sourceSheet("two-colours"), white, sourceSheet("colour")]);
    const pdf = await tiffAsPdf(tiff);
    expect(pdf).toEqual(await tiffAsPdf(tiff));
    const pages = await openPagePictures(pdf ?? new Uint8Array());
    expect(pages?.count).toBe(3);
    pages?.close();
  });

  it("is none where a page is lost or cannot be decoded", async () => {
    const whole = Buffer.from(tiffBytes([white, white]));
    const { pages } = tiffPages(whole);
    const [first, second] = pages.map(({ at }) => at) as [number, number];
    const following = (at: number): number => at + 2 + whole.readUInt16LE(at) * 12;
    const circle = Buffer.from(whole);
    circle.writeUInt32LE(first, following(second));
    const outside = Buffer.from(whole);
    outside.writeUInt32LE(whole.length + 10, following(second));
    const unknown = Buffer.from(whole);
    // The packing of the second page: one that nobody writes.
    unknown.writeUInt16LE(34_661, second + 2 + 4 * 12 + 8);
    expect(await Promise.all([circle, outside, unknown].map(tiffAsPdf))).toEqual([null, null, null]);
    expect([circle, outside, unknown].map((one) => tiffPages(one).pages.length)).toEqual([2, 2, 2]);
  });
});
