import { describe, expect, it } from "vitest";
import { decodePicture } from "../../../../electron/intake/image/decode-picture.ts";
import { directionOf } from "../../../../electron/intake/qr/direction-of-code.ts";
import { type FoundCode, findCodes } from "../../../../electron/intake/qr/find-codes.ts";
import { type PhotoStyle, photograph, type Sheet } from "../../../fixtures/intake/photo.ts";
import { cases } from "../../../support/thorough.ts";

const text = "01,32,,26212000000000000017,14146.23,20260305,,B2B6";
const sheet: Sheet = { size: [300, 200], texts: [], code: { text, x: 20, y: 20, side: 60 } };

const codesOf = async (paper: Sheet, style: Partial<PhotoStyle>): Promise<readonly FoundCode[]> => {
  const picture = await decodePicture(await photograph(paper, style));
  return typeof picture === "string" ? [] : await findCodes(picture);
};

const photos: readonly (readonly [string, Partial<PhotoStyle>])[] = [
  ["a clean scan", {}],
  ["turned by 7 degrees, with noise and shade", { angle: 7, noise: 14, shade: 0.5, margin: 50 }],
  ["turned by 33 degrees, with noise and shade", { angle: 33, noise: 14, shade: 0.5, margin: 50 }],
  ["turned by 92 degrees, with noise and shade", { angle: 92, noise: 14, shade: 0.5, margin: 50 }],
  ["upside down", { angle: 180, margin: 20 }],
  ["modules of six pixels, blurred by three", { scale: 2.9, blur: 3, shade: 0.3 }],
  ["modules of four pixels, blurred by two", { scale: 1.94, blur: 2, shade: 0.3 }],
  ["modules of eight pixels, blurred by four, noisy", { scale: 3.9, blur: 4, noise: 15, shade: 0.3 }],
  ["a large photograph of a sheet far away", { scale: 2.6, margin: 500, angle: 11 }],
];

describe("a QR code in a photograph", () => {
  it.each(photos.slice(0, cases(photos.length, 6)))("is read: %s", async (_name, style) => {
    const found = await codesOf(sheet, style);
    expect(found.map((code) => code.text)).toEqual([text]);
    const [code] = found;
    const turned = ((code === undefined ? 0 : directionOf(code)) * 180) / Math.PI - (style.angle ?? 0);
    // Degrees apart, whole turns left out.
    expect(Math.abs(((turned + 540) % 360) - 180)).toBeLessThan(2);
  });

  it("is read beside others", async () => {
    const link = "https://fapiao.example.cn/d?id=1";
    const two: Sheet = { ...sheet, more: [{ text: link, x: 220, y: 110, side: 60 }] };
    const found = await codesOf(two, { angle: 4, margin: 10 });
    expect(found.map((code) => code.text).toSorted()).toEqual([text, link]);
  });
});
