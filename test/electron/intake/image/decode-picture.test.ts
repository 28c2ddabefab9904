import { describe, expect, it } from "vitest";
import { decodePicture } from "../../../../electron/intake/image/decode-picture.ts";
import type { Picture } from "../../../../electron/intake/image/picture.ts";
import { emptyPng, flagPicture, type StoredFormat, withOrientation } from "../../../fixtures/intake/picture-bytes.ts";

const colourAt = ({ width, pixels }: Picture, x: number, y: number): string => {
  const at = (y * width + x) * 4;
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
  if (red > 200 && green < 60) return "red";
  if (blue > 200 && red < 60) return "blue";
  return green > 200 && red < 60 ? "green" : `${red},${green},${blue}`;
};

const decoded = async (bytes: Uint8Array): Promise<Picture> => {
  const picture = await decodePicture(bytes);
  if (typeof picture === "string") throw new Error(picture);
  return picture;
};

const formats: readonly StoredFormat[] = ["jpeg", "png", "webp", "gif", "bmp", "tiff", "heic"];

describe("a picture", () => {
  it.each(formats)("is decoded from %s", async (format) => {
    // In memory of just its size, as a file is read: a library that looks beyond its end is found out.
    const picture = await decoded(new Uint8Array(flagPicture(format)));
    expect([picture.width, picture.height]).toEqual([40, 20]);
    expect([colourAt(picture, 3, 3), colourAt(picture, 3, 15), colourAt(picture, 35, 10)]).toEqual([
      "green",
      "red",
      "blue",
    ]);
  });

  // Where the green corner is seen, and where the blue half, once the camera's note is followed.
  it.each([
    [1, [3, 3], [35, 10], [40, 20]],
    [2, [36, 3], [5, 10], [40, 20]],
    [3, [36, 16], [5, 10], [40, 20]],
    [4, [3, 16], [35, 10], [40, 20]],
    [5, [3, 3], [10, 35], [20, 40]],
    [6, [16, 3], [10, 35], [20, 40]],
    [7, [16, 36], [10, 5], [20, 40]],
    [8, [3, 36], [10, 5], [20, 40]],
  ] as const)("is turned as orientation %i asks", async (orientation, green, blue, size) => {
    const picture = await decoded(withOrientation(flagPicture("jpeg"), orientation));
    expect([picture.width, picture.height]).toEqual(size);
    const seen = [green, blue].map(([x, y]) => colourAt(picture, x, y));
    expect(seen).toEqual(["green", "blue"]);
  });

  it("is refused by its header alone when it would not fit into memory", async () => {
    for (const [width, height] of [
      [50_000, 50_000],
      [9_000, 9_000],
      [40_000, 100],
    ] as const)
      expect(await decodePicture(emptyPng(width, height))).toBe("too-large");
  });

  it("is damaged when its data is cut off, is noise or says nothing", async () => {
    const png = flagPicture("png");
    for (const bytes of [png.subarray(0, 60), emptyPng(10, 10), emptyPng(0, 10), new Uint8Array(100)])
      expect(await decodePicture(bytes)).toBe("damaged");
    // And the next one is read all the same.
    expect((await decoded(png)).width).toBe(40);
  });
});
