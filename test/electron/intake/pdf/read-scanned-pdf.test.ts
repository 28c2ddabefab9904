import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { openPagePictures } from "../../../../electron/intake/pdf/page-picture.ts";
import { qrOfPage } from "../../../../electron/intake/pdf/qr-of-page.ts";
import { fen } from "../../../../shared/money.ts";
import { plainPrint } from "../../../fixtures/intake/pdf-invoice.ts";
import { photograph, type Sheet } from "../../../fixtures/intake/photo.ts";
import { invoiceSheet } from "../../../fixtures/intake/photo-invoice.ts";
import { codes, readAs } from "../read.ts";

/** A PDF with a scanned sheet on each A4 page, and no text. */
async function scanOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const sheet of sheets) {
    const [width, height] = sheet.size;
    const image = await pdf.embedJpg(await photograph(sheet, { noise: 6 }));
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 842 - height, width, height });
  }
  return await pdf.save();
}

const code = (number: string): Sheet => ({
  size: [300, 120],
  texts: [],
  code: { text: `01,32,,${number},106.00,20260305,,B2B6`, x: 20, y: 20, side: 80 },
});

describe("a scanned PDF", () => {
  it("is read as its picture would be", async () => {
    const reading = await readAs("invoice", await scanOf([invoiceSheet()]));
    expect(reading.record).toMatchObject({
      number: plainPrint.number,
      amountExTax: fen(1_334_550),
      total: fen(1_414_623),
    });
    expect(reading).toMatchObject({ source: "qr", mediaType: "application/pdf" });
  });

  it("with a voucher on each page gives them all, each once", async () => {
    const numbers = ["26212000000000000017", "26212000000000000018", "26212000000000000017"];
    const reading = await readAs("invoice", await scanOf(numbers.map(code)));
    const { others = [] } = reading;
    expect([reading, ...others].map(({ record }) => record.number)).toEqual(numbers.slice(0, 2));
  });

  it("of other papers is evidence without a remark", async () => {
    const blank: Sheet = { size: [300, 200], texts: [] };
    const reading = await readAs("evidence", await scanOf([blank, blank, code(plainPrint.number)]));
    expect(codes(reading)).toEqual([]);
  });
});

describe("a page as a picture", () => {
  it("shows its QR codes", async () => {
    const pages = await openPagePictures(await scanOf([code(plainPrint.number)]));
    if (pages === null) throw new Error("did not open");
    const [voucher] = await qrOfPage(pages, 1);
    expect(voucher?.fields).toMatchObject({ number: plainPrint.number, total: fen(10_600) });
    expect(await qrOfPage(pages, 2)).toEqual([]);
    pages.close();
  });

  it("is not to be had of a file that is no PDF", async () => {
    expect(await openPagePictures(new Uint8Array(200))).toBeNull();
  });
});
