import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { type GreyPicture, hasTool, renderPages, structureProblem } from "../tools.ts";
import { bindFiles } from "./bind-files.ts";
import { adam7, encodePng, type PngWish } from "./made-up-pngs.ts";

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/binder/${name}`, import.meta.url));
const corners = fixture("corners.jpg");

/** The photo with a note of how it was held, as cameras write it. */
function held(orientation: number, order: "II" | "MM" = "II"): Buffer {
  const tiff = Buffer.alloc(26);
  const write = (value: number, at: number, long = false): void => {
    if (order === "II") long ? tiff.writeUInt32LE(value, at) : tiff.writeUInt16LE(value, at);
    else long ? tiff.writeUInt32BE(value, at) : tiff.writeUInt16BE(value, at);
  };
  tiff.write(order, 0, "latin1");
  write(42, 2);
  write(8, 4, true);
  write(1, 8);
  write(0x0112, 10);
  write(3, 12);
  write(1, 14, true);
  write(orientation, 18);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([corners.subarray(0, 2), head, body, corners.subarray(2)]);
}

const dpi = 50;

/** The drawn picture's four corner greys, clockwise from the upper left, each the average of a spot inside that corner. */
function cornerGreys({ width, height, pixels }: GreyPicture): readonly number[] {
  const rows = Array.from({ length: height - 32 }, (_, y) => y);
  const inked = rows.filter((y) => pixels.subarray(y * width, (y + 1) * width).some((pixel) => pixel < 240));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    inked.some((y) => (pixels[y * width + x] ?? 255) < 240),
  );
  const [top = 0, bottom = 0, left = 0, right = 0] = [inked[0], inked.at(-1), columns[0], columns.at(-1)];
  const at = (x: number, y: number): number => pixels[Math.floor(y) * width + Math.floor(x)] ?? 255;
  const [dx, dy] = [(right - left) * 0.1, (bottom - top) * 0.1];
  return [at(left + dx, top + dy), at(right - dx, top + dy), at(right - dx, bottom - dy), at(left + dx, bottom - dy)];
}

/** The pages of pictures in one binder, as they are drawn; the index takes the pages before them. */
async function drawnAll(files: readonly Uint8Array[]) {
  const { volumes, refusals } = await bindFiles(files);
  expect(refusals).toEqual(files.map(() => null));
  const [bound = Buffer.alloc(0)] = volumes;
  expect(await structureProblem(bound)).toBeNull();
  return { pages: (await renderPages(bound, dpi)).slice(-files.length), bound };
}

async function drawn(file: Uint8Array): Promise<{ readonly page: GreyPicture; readonly bound: Buffer }> {
  const { pages, bound } = await drawnAll([file]);
  const [page] = pages;
  if (page === undefined) throw new Error("no page for the picture");
  return { page, bound };
}

// Greys of red, green, black and blue, clockwise as they stand in the photo.
const [red, green, black, blue] = [76, 150, 0, 29];
const upright = [red, green, black, blue];

// Where the photo's corners come to lie, by the definition of each orientation.
const expectedCorners: Readonly<Record<number, readonly number[]>> = {
  1: upright,
  2: [green, red, blue, black],
  3: [black, blue, red, green],
  4: [blue, black, green, red],
  5: [red, blue, black, green],
  6: [blue, red, green, black],
  7: [black, green, red, blue],
  8: [green, black, blue, red],
};

const closeTo = (found: readonly number[], wanted: readonly number[]): boolean =>
  found.every((grey, index) => Math.abs(grey - (wanted[index] ?? 0)) < 30);

describe.skipIf(!(hasTool("pdftoppm") && hasTool("qpdf")))("a photo in the binder", () => {
  it("stands upright, however the camera was held", async () => {
    const ways = (["II", "MM"] as const).flatMap((order) => [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => ({ order, turn })));
    const { pages } = await drawnAll(ways.map(({ order, turn }) => held(turn, order)));
    pages.forEach((page, index) => {
      const turn = ways[index]?.turn ?? 0;
      expect([turn, closeTo(cornerGreys(page), expectedCorners[turn] ?? [])]).toEqual([turn, true]);
      expect(page.width > page.height).toBe(turn < 5);
    });
  });

  it("is the file's own bytes, not compressed anew", async () => {
    // The grey one was weighed by another formula than that of the judge.
    const greys = {
      "corners.jpg": upright,
      "corners-progressive.jpg": upright,
      "corners-cmyk.jpg": upright,
      "corners-grey.jpg": [54, 182, 0, 18],
    };
    for (const [name, wanted] of Object.entries(greys)) {
      const { page, bound } = await drawn(fixture(name));
      expect(bound.includes(fixture(name))).toBe(true);
      expect([name, closeTo(cornerGreys(page), wanted)]).toEqual([name, true]);
    }
  });

  it("may have other data behind it, as moving photos have", async () => {
    const { page } = await drawn(Buffer.concat([corners, Buffer.alloc(200_000, "mp4 ")]));
    expect(closeTo(cornerGreys(page), upright)).toBe(true);
  });

  it("is refused when it is cut off, or of a kind that no reader of PDFs draws", async () => {
    for (const share of [0.05, 0.4, 0.8, 0.99])
      expect((await bindFiles([corners.subarray(0, Math.floor(corners.length * share))])).refusals).toEqual([
        "damaged",
      ]);
    const lossless = Buffer.from(corners);
    lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
    expect((await bindFiles([lossless])).refusals).toEqual(["format"]);
    const endless = Buffer.from(corners);
    const size = endless.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    endless.writeUInt32BE(0xffffffff, size);
    expect((await bindFiles([endless])).refusals).toEqual(["oversized"]);
  });
});

const depths = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;
const everyKind = ([0, 2, 3, 4, 6] as const).flatMap((kind) =>
  depths[kind].flatMap((depth) => [false, true].map((isInterlaced): PngWish => ({ kind, depth, isInterlaced }))),
);

describe.skipIf(!(hasTool("pdftoppm") && hasTool("qpdf")))("a PNG in the binder", () => {
  it("shows every pixel as it is, whatever its kind, depth and order of rows", async () => {
    const files = everyKind.map(encodePng);
    const { pages } = await drawnAll(files);
    // A byte behind the end keeps two ways of storing one picture from being one file.
    const decoded = files.map((file, index) =>
      Buffer.concat([PNG.sync.write(PNG.sync.read(file)), Buffer.from([index])]),
    );
    const references = await drawnAll(decoded);
    pages.forEach(({ pixels }, index) => {
      const expected = references.pages[index]?.pixels ?? new Uint8Array();
      const worst = pixels.reduce((most, pixel, at) => Math.max(most, Math.abs(pixel - (expected[at] ?? 0))), 0);
      expect([everyKind[index], worst < 12]).toEqual([everyKind[index], true]);
    });
  });

  it("takes the stored data as it is where a PDF can say the same", async () => {
    const file = encodePng({ kind: 2, depth: 8, isInterlaced: false });
    const { bound } = await drawn(file);
    const at = file.indexOf("IDAT");
    expect(bound.includes(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))).toBe(true);
  });

  it("is refused when it is cut off, has lost pixels, or is beyond measure", async () => {
    const file = encodePng({ kind: 2, depth: 8, isInterlaced: false });
    expect((await bindFiles([file.subarray(0, file.length - 20)])).refusals).toEqual(["damaged"]);
    const taller = Buffer.from(file);
    taller.writeUInt32BE(taller.readUInt32BE(20) + 10, 20);
    expect((await bindFiles([taller])).refusals).toEqual(["damaged"]);
    const odd = Buffer.from(file);
    odd[24] = 5;
    expect((await bindFiles([odd])).refusals).toEqual(["damaged"]);
    const huge = Buffer.from(file);
    huge.writeUInt32BE(2_000_000_000, 16);
    expect((await bindFiles([huge])).refusals).toEqual(["oversized"]);
  });

  it("has passes that an interlaced picture needs", () => {
    expect(adam7(5, 5).map(({ width, height }) => [width, height])).toContainEqual([2, 3]);
  });
});
