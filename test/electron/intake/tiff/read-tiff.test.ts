import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { limitPatience } from "../../../../electron/intake/ocr/patience.ts";
import { tiffPages } from "../../../../electron/intake/tiff/tiff-directories.ts";
import { fen } from "../../../../shared/money.ts";
import { photograph, type Sheet } from "../../../fixtures/intake/photo.ts";
import { type TiffSheet, tiffBytes } from "../../../fixtures/intake/tiff-bytes.ts";
import { codes, readAs } from "../read.ts";

const dots = 200;

async function scanned(sheet: Sheet): Promise<TiffSheet> {
  const image = await loadImage(Buffer.from(await photograph(sheet, { format: "image/png", scale: dots / 72 })));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: data, stored: "two-colours", dots: [dots, dots] };
}

const code = (number: string): Sheet => ({
  size: [300, 120],
  texts: [],
  code: { text: `01,32,,${number},106.00,20260305,,B2B6`, x: 20, y: 20, side: 80 },
});

const numbers = ["26212000000000000017", "26212000000000000018", "26212000000000000017"];
const blank: Sheet = { size: [300, 120], texts: [] };
const pages = (sheets: readonly Sheet[]): Promise<readonly TiffSheet[]> => Promise.all(sheets.map(scanned));

/** The file with the page of that place packed in a way that nobody knows. */
function withUnknownPage(tiff: Uint8Array, place: number): Uint8Array {
  const bytes = Buffer.from(tiff);
  bytes.writeUInt16LE(34_661, (tiffPages(bytes).pages[place]?.at ?? 0) + 2 + 4 * 12 + 8);
  return bytes;
}

describe("a TIFF", () => {
  it("with a voucher on each page gives them all, each once", async () => {
    const reading = await readAs("invoice", tiffBytes(await pages(numbers.map(code))));
    const { others = [] } = reading;
    expect([reading, ...others].map(({ record }) => record.number)).toEqual(numbers.slice(0, 2));
    expect(reading).toMatchObject({ source: "qr", mediaType: "image/tiff", record: { total: fen(10_600) } });
    expect(codes(reading)).not.toContain("scan-pages-undrawn");
  });

  it("of one page in two colours is read as a photograph would be", async () => {
    const reading = await readAs("invoice", tiffBytes(await pages([code("26212000000000000017")])));
    expect(reading.record.number).toBe("26212000000000000017");
  });

  it("of other papers is evidence without a remark", async () => {
    const reading = await readAs("evidence", tiffBytes(await pages([blank, blank, code("26212000000000000017")])));
    expect(codes(reading)).toEqual([]);
  });

  it("says which pages it could not decode, and reads the others", async () => {
    const tiff = withUnknownPage(tiffBytes(await pages(numbers.map(code))), 1);
    const reading = await readAs("invoice", tiff);
    const { findings, others } = reading;
    expect(findings.find((one) => one.code === "scan-pages-undrawn")?.detail).toEqual({ pages: "2" });
    expect([reading.record.number, others]).toEqual([numbers[0], undefined]);
    const alone = await readAs("evidence", withUnknownPage(tiffBytes(await pages([blank])), 0));
    expect(codes(alone)).toEqual(["image-damaged"]);
  });

  it("whose last pages are lost says so, and reads those before them", async () => {
    const tiff = Buffer.from(tiffBytes(await pages(numbers.map(code))));
    const last = tiffPages(tiff).pages[1]?.at ?? 0;
    tiff.writeUInt32LE(tiff.length + 2, last + 2 + tiff.readUInt16LE(last) * 12);
    const reading = await readAs("invoice", tiff);
    expect(reading.findings.find((one) => one.code === "tiff-pages-lost")?.detail).toEqual({ pages: "2" });
    expect(reading.others).toHaveLength(1);
  });

  it("is left where there is no time for its pages, which is told", async () => {
    limitPatience(2_000);
    try {
      const reading = await readAs("evidence", tiffBytes(await pages([blank, blank, blank])));
      const skipped = reading.findings.find((one) => one.code === "scan-pages-skipped");
      expect(skipped?.detail).toEqual({ pages: "0", all: "3" });
    } finally {
      limitPatience(Number.POSITIVE_INFINITY);
    }
  });
});
