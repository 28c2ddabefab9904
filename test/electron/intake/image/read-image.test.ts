import { describe, expect, it } from "vitest";
import { limitPatience } from "../../../../electron/intake/ocr/patience.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import { type PrintedSpec, plainPrint } from "../../../fixtures/intake/pdf-invoice.ts";
import { type PhotoStyle, photograph } from "../../../fixtures/intake/photo.ts";
import { invoiceSheet } from "../../../fixtures/intake/photo-invoice.ts";
import { flagPicture } from "../../../fixtures/intake/picture-bytes.ts";
import { cases } from "../../../support/thorough.ts";
import { codes, readAs } from "../read.ts";

const plainRecord = {
  number: plainPrint.number,
  code: null,
  kind: "digital-ordinary",
  issuedOn: "2026-03-05",
  buyerName: studio.name,
  buyerTaxId: studio.taxId,
  sellerName: supplier.name,
  sellerTaxId: supplier.taxId,
  amountExTax: fen(1_334_550),
  taxAmount: fen(80_073),
  otherCharges: null,
  total: fen(1_414_623),
  red: false,
  redOf: null,
  checkCode: null,
};

const amountsToConfirm = ["ocr-unconfirmed", "ocr-unconfirmed"];

const photos: readonly (readonly [string, Partial<PhotoStyle>])[] = [
  ["turned by 7 degrees, with noise and shade", { angle: 7, margin: 60, noise: 12, shade: 0.4 }],
  ["a scan", {}],
  ["turned by 33 degrees, with noise and shade", { angle: 33, margin: 60, noise: 12, shade: 0.4, scale: 4 }],
  ["turned by 92 degrees, with noise and shade", { angle: 92, margin: 60, noise: 12, shade: 0.4, scale: 3 }],
  ["upside down", { angle: 180, format: "image/png" }],
  ["a little blurred", { blur: 1.2, margin: 30 }],
  ["far away on a desk", { scale: 3.4, margin: 320, angle: 11 }],
];

describe("a photograph of an invoice", () => {
  it.each(photos.slice(0, cases(photos.length, 1)))("is read by QR code and by its print: %s", async (_name, style) => {
    const reading = await readAs("invoice", await photograph(invoiceSheet(), style));
    expect(reading.record).toMatchObject(plainRecord);
    expect(reading.source).toBe("qr");
    expect(reading.provenance).toMatchObject({ number: "qr", issuedOn: "qr", total: "qr", amountExTax: "ocr" });
    expect(codes(reading).filter((code) => code !== "pdf-lines-unread")).toEqual(amountsToConfirm);
  });

  it("without a QR code is read whichever way it lies, and all that matters is to be confirmed", async () => {
    const bytes = await photograph(invoiceSheet({}, {}, null), { angle: 183, margin: 60, noise: 12, scale: 3 });
    const reading = await readAs("invoice", bytes);
    expect(reading.record).toMatchObject(plainRecord);
    expect(reading.source).toBe("ocr");
    const asked = reading.findings.filter(({ code }) => code === "ocr-unconfirmed").map(({ field }) => field);
    expect(asked).toEqual(["number", "issuedOn", "amountExTax", "taxAmount", "total"]);
  });

  it("keeps what its QR code says where recognition takes too long, and says so", async () => {
    const bytes = await photograph(invoiceSheet(), {});
    limitPatience(1);
    const reading = await readAs("invoice", bytes).finally(() => limitPatience(Number.POSITIVE_INFINITY));
    expect(reading.record).toMatchObject({ number: plainPrint.number, total: fen(1_414_623), sellerName: null });
    expect(codes(reading)).toContain("recognition-too-slow");
  });

  const traps: readonly (readonly [string, Partial<PrintedSpec>, string | undefined, object, readonly string[]])[] = [
    [
      "whose QR code states another total: the code's counts, and both are told",
      {},
      `01,32,,${plainPrint.number},14146.24,20260305,,B2B6`,
      { total: fen(1_414_624) },
      ["sources-differ"],
    ],
    [
      "whose sums do not add up: they are left open",
      { lie: { exTax: "¥13346.50" } },
      undefined,
      { amountExTax: null, taxAmount: null, total: fen(1_414_623) },
      ["pdf-sums-mismatch"],
    ],
    [
      "of the older kind, whose QR code knows the amount without tax",
      { title: "样例省增值税电子普通发票", number: "83089647", code: "021002600211" },
      undefined,
      { kind: "vat-ordinary", amountExTax: fen(1_334_550), checkCode: "16197833567414507415" },
      [],
    ],
  ];
  it.each(traps.slice(0, cases(traps.length, 1)))("%s", async (_name, spec, code, expected, told) => {
    const sheet = invoiceSheet(spec, { old: "code" in spec }, code);
    const reading = await readAs("invoice", await photograph(sheet));
    expect(reading.record).toMatchObject(expected);
    expect(codes(reading)).toEqual(expect.arrayContaining([...told]));
  });
});

describe("a QR code alone", () => {
  const bare = (code: string) =>
    photograph({ size: [160, 160], texts: [], code: { text: code, x: 30, y: 30, side: 100 } });

  it("of an older invoice gives the amount without tax, and no total", async () => {
    const reading = await readAs(
      "invoice",
      await bare("01,10,021002600211,83089647,510.68,20200723,16197833567414507415,0941,"),
    );
    expect(reading.record).toMatchObject({ code: "021002600211", amountExTax: fen(51_068), total: null });
    expect(reading.findings).toContainEqual(expect.objectContaining({ code: "amount-missing", field: "total" }));
  });

  it("of a railway ticket gives a ticket", async () => {
    const reading = await readAs("ticket", await bare("01,51,,26219132621000219582,56.00,20260423,,219a"));
    expect(reading.record).toMatchObject({ kind: "railway", total: fen(5_600) });
  });

  it("that is a link to an invoice is told, and not opened", async () => {
    const reading = await readAs("evidence", await bare("https://fapiao.example.cn/d?id=1"));
    expect(codes(reading)).toEqual(["qr-invoice-link"]);
  });
});

describe("any other picture is evidence", () => {
  it("without a remark when it shows no voucher", async () => {
    const poster = [
      { text: "量尺", x: 60, y: 120, size: 90, isLabel: false },
      { text: "十二集微短剧 即将上线", x: 60, y: 220, size: 30, isLabel: false },
      { text: "出品 辽宁样例影视文化有限公司", x: 60, y: 300, size: 14, isLabel: false },
    ];
    const reading = await readAs("evidence", await photograph({ size: [420, 560], texts: poster }));
    expect(reading.findings).toEqual([]);
    expect((await readAs("evidence", flagPicture("png"))).findings).toEqual([]);
  });

  it("with what to do when it cannot be looked at", async () => {
    expect(codes(await readAs("evidence", flagPicture("png").subarray(0, 60)))).toEqual(["image-damaged"]);
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
    expect(codes(await readAs("evidence", heic))).toEqual(["image-damaged"]);
  });
});
