import { describe, expect, it } from "vitest";
import { invoiceLink, qrVouchers, withoutKind } from "../../../../electron/intake/qr/qr-claims.ts";
import { parseQrPayload } from "../../../../electron/intake/qr/qr-payload.ts";
import { fen } from "../../../../shared/money.ts";

const old = { number: "83089647", issuedOn: "2020-07-23" };
const digital = { code: null, checkCode: null };

describe("a tax QR code", () => {
  it.each([
    [
      "01,10,021002600211,83089647,510.68,20200723,16197833567414507415,0941,",
      { ...old, kind: "vat-ordinary", code: "021002600211", checkCode: "16197833567414507415" },
      { field: "amountExTax", value: fen(51_068) },
    ],
    [
      "01,01,2100201130,83089647,10000.00,20200723,,9E1A",
      { ...old, kind: "vat-special", code: "2100201130", checkCode: null },
      { field: "amountExTax", value: fen(1_000_000) },
    ],
    [
      "01,04,021002600104,83089647,300,20200723,16197833567414507415,9e1a,",
      { ...old, kind: "vat-ordinary", code: "021002600104" },
      { field: "amountExTax", value: fen(30_000) },
    ],
    [
      "01,08,021002600113,83089647,300.5,20200723,,9E1A",
      { ...old, kind: "vat-special", code: "021002600113" },
      { field: "amountExTax", value: fen(30_050) },
    ],
    [
      "01,31,,24212000000048542163,4449.00,20240528,,B2B6",
      { ...digital, kind: "digital-special", number: "24212000000048542163", issuedOn: "2024-05-28" },
      { field: "total", value: fen(444_900) },
    ],
    [
      "01,32,,26212000000000000017,-106.00,20260305,,b2b6,",
      { ...digital, kind: "digital-ordinary", issuedOn: "2026-03-05" },
      { field: "total", value: fen(-10_600) },
    ],
    [
      "01,51,,26219132621000219582,56.00,20260423,,219a",
      { ...digital, kind: "railway", number: "26219132621000219582", issuedOn: "2026-04-23" },
      { field: "total", value: fen(5_600) },
    ],
    [
      "01,61,,2621800000000000012,620,20260401,,7890",
      { ...digital, kind: "air", number: "2621800000000000012", issuedOn: "2026-04-01" },
      { field: "total", value: fen(62_000) },
    ],
  ])("is read: %s", (text, expected, amount) => {
    expect(parseQrPayload(text)).toMatchObject({ ...expected, amount });
  });

  it("of a type that is not known gives number and date, and neither kind nor amount", () => {
    expect(parseQrPayload("01,99,,26212000000000000017,106.00,20260305,,B2B6")).toEqual({
      ...digital,
      kind: null,
      number: "26212000000000000017",
      amount: null,
      issuedOn: "2026-03-05",
    });
  });

  it.each([
    ["1,234.56,20260305", { amount: null }],
    ["1060.001,20260305", { amount: null }],
    ["", { amount: null }],
    ["106.00,20260230", { issuedOn: null }],
    ["106.00,260305", { issuedOn: null, amount: null }],
  ])("leaves open what it does not state clearly: %s", (tail, expected) => {
    expect(parseQrPayload(`01,32,,26212000000000000017,${tail}`)).toMatchObject(expected);
  });

  it.each([
    "",
    "https://fp.example.cn/d?id=1",
    "01,32,,2621200000000000001,106.00,20260305,,B2B6",
    "01,32,,262120000000000000171,106.00,20260305,,B2B6",
    "01,10,021002600211,8308964,510.68,20200723,,0941",
    "01,10,,83089647,510.68,20200723,,0941",
    "02,32,,26212000000000000017,106.00,20260305,,B2B6",
    "01,3,,26212000000000000017,106.00,20260305,,B2B6",
    `01,32,,26212000000000000017,106.00,20260305,,${"B".repeat(400)}`,
    "wxp://f2f0abcdef",
  ])("is not any other text: %.60s", (text) => {
    expect(parseQrPayload(text)).toBeNull();
  });
});

describe("the claims of QR codes", () => {
  const toll = "01,10,021002600212,83089647,510.68,20200723,16197833567414507415,0941,";

  it("name each voucher once, and know a toll by its code", () => {
    const claims = qrVouchers([toll, toll, "text"]);
    expect(claims.map(({ fields }) => fields)).toEqual([
      {
        number: "83089647",
        code: "021002600212",
        kind: "toll",
        issuedOn: "2020-07-23",
        checkCode: "16197833567414507415",
        amountExTax: fen(51_068),
      },
    ]);
    expect(claims.map(withoutKind)[0]?.fields).not.toHaveProperty("kind");
  });

  it("say that an invoice is red, and never that it is not", () => {
    const [red] = qrVouchers(["01,32,,26212000000000000017,-106.00,20260305,,B2B6"]);
    expect(red?.fields).toMatchObject({ red: true, total: fen(-10_600) });
    expect(qrVouchers([toll])[0]?.fields).not.toHaveProperty("red");
  });

  it("do not take a link; one that leads to an invoice is told", () => {
    expect(invoiceLink(["https://example.cn/menu", "https://fapiao.example.cn/d?id=1"])).toBe(
      "https://fapiao.example.cn/d?id=1",
    );
    expect(invoiceLink(["https://example.cn/menu", "weixin://pay"])).toBeNull();
  });
});
