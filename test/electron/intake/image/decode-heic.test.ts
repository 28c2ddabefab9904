import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { decodePicture } from "../../../../electron/intake/image/decode-picture.ts";
import type { Picture } from "../../../../electron/intake/image/picture.ts";
import { type CanvasPixels, type HeicStyle, heicOf } from "../../../fixtures/intake/heic.ts";
import { photograph } from "../../../fixtures/intake/photo.ts";
import { invoiceSheet } from "../../../fixtures/intake/photo-invoice.ts";
import { missingTools } from "../../../support/outside-tools.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures/intake");
const colours = ["#ff0000", "#00ff00", "#0000ff", "#ffffff"];

/** A quarter of each colour: red, green, blue, white. */
function quarters(width: number, height: number): CanvasPixels {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  colours.forEach((colour, at) => {
    context.fillStyle = colour;
    context.fillRect((at % 2) * (width / 2), Math.floor(at / 2) * (height / 2), width / 2, height / 2);
  });
  return context.getImageData(0, 0, width, height);
}

const decoded = async (bytes: Uint8Array): Promise<Picture> => {
  const picture = await decodePicture(bytes);
  if (typeof picture === "string") throw new Error(picture);
  return picture;
};

/** The colours at the middles of the four quarters, each channel as 0 or 255. */
const seen = ({ width, height, pixels }: Picture): readonly string[] =>
  colours.map((_, at) => {
    const [x, y] = [Math.floor(width * (0.25 + 0.5 * (at % 2))), Math.floor(height * (at < 2 ? 0.25 : 0.75))];
    const from = (y * width + x) * 4;
    return `#${[...pixels.subarray(from, from + 3)].map((part) => (part > 127 ? "ff" : "00")).join("")}`;
  });

describe("a photograph of a phone (HEIC)", () => {
  const [red, green, blue, white] = colours;

  it.each<readonly [string, Partial<HeicStyle>, readonly (string | undefined)[], readonly [number, number]]>([
    ["as one picture", {}, [red, green, blue, white], [140, 90]],
    ["put together from tiles that reach beyond its edge", { tile: 64 }, [red, green, blue, white], [140, 90]],
    ["turned to the left", { turns: 1 }, [green, white, red, blue], [90, 140]],
    ["turned upside down, of tiles", { turns: 2, tile: 64 }, [white, blue, green, red], [140, 90]],
    ["turned to the right, of tiles", { turns: 3, tile: 64 }, [blue, red, white, green], [90, 140]],
  ])("is upright %s", async (_, style, expected, size) => {
    const picture = await decoded(heicOf(quarters(140, 90), style));
    expect([picture.width, picture.height]).toEqual(size);
    expect(seen(picture)).toEqual(expected);
  });

  it("is decoded as x265 compressed it: a red disc on a slope from dark blue to sand", async () => {
    const { width, pixels } = await decoded(readFileSync(join(fixtures, "disc.heic")));
    const at = (x: number, y: number): readonly number[] => [
      ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
    ];
    const near = ([red = 0, green = 0, blue = 0]: readonly number[], colour: readonly number[]): boolean =>
      [red, green, blue].every((part, index) => Math.abs(part - (colour[index] ?? 0)) < 40);
    expect(near(at(40, 30), [192, 32, 32]) && near(at(3, 4), [36, 52, 97]) && near(at(108, 76), [235, 203, 143])).toBe(
      true,
    );
  });

  it("is damaged when it is cut off, or when it is stored as no phone does", async () => {
    const bytes = heicOf(quarters(140, 90), { tile: 64 });
    const other = Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("hvc1", "vvc1"), "latin1");
    for (const broken of [bytes.subarray(0, 600), bytes.subarray(0, bytes.length - 9000), other])
      expect(await decodePicture(broken)).toBe("damaged");
    expect((await decoded(bytes)).width).toBe(140);
  });

  it("is refused by its header alone when it would not fit into memory", async () => {
    const bytes = Buffer.from(heicOf(quarters(140, 90)));
    const at = bytes.indexOf("ispe") + 8;
    bytes.writeUInt32BE(9_000, at);
    bytes.writeUInt32BE(9_000, at + 4);
    expect(await decodePicture(bytes)).toBe("too-large");
  });
});

const missing = missingTools(["heif-enc"]);

describe.skipIf(missing.length > 0)("a photograph that x265 compressed (needs heif-enc)", () => {
  it("is decoded as libheif decodes it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shenbao-heic-"));
    const [png, heic, again] = ["a.png", "a.heic", "b.png"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(png, await photograph(invoiceSheet(), { format: "image/png", noise: 0.2, shade: 0.3 }));
    execFileSync("heif-enc", ["-q", "60", png, "-o", heic], { stdio: "pipe" });
    execFileSync("heif-convert", [heic, again], { stdio: "pipe" });
    const [ours, theirs] = [await decoded(readFileSync(heic)), await decoded(readFileSync(again))];
    rmSync(folder, { recursive: true });
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
    let apart = 0;
    for (let index = 0; index < ours.pixels.length; index += 1)
      apart += Math.abs((ours.pixels[index] ?? 0) - (theirs.pixels[index] ?? 0));
    expect(apart / ours.pixels.length).toBeLessThan(1.5);
  });
});
