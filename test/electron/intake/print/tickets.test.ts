import { describe, expect, it } from "vitest";
import { readPrintedVouchers } from "../../../../electron/intake/print/read-printed-vouchers.ts";
import { settlePrint } from "../../../../electron/intake/print/settle-print.ts";
import type { VoucherClaims } from "../../../../electron/intake/voucher/voucher-claims.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import {
  itineraryPrint,
  plainItinerary,
  plainRailway,
  railwayPrint,
  traveller,
} from "../../../fixtures/intake/pdf-tickets.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";

function read(texts: readonly PrintedText[], others: readonly VoucherClaims[] = []) {
  const [printed, ...more] = readPrintedVouchers([printedPageOf(texts, [595, 340])]);
  expect(more).toEqual([]);
  if (printed === undefined) throw new Error("no voucher was read");
  const settled = settlePrint(printed, others);
  const told = JSON.stringify(settled, (_key, one) => (typeof one === "bigint" ? `${one}` : one));
  expect(told).not.toContain(traveller.name);
  expect(told).not.toContain("9077");
  return { type: printed.type, ...settled, codes: settled.findings.map(({ code }) => code).sort() };
}

const blank = { code: null, sellerName: null, sellerTaxId: null, red: false, redOf: null, checkCode: null, lines: [] };

describe("a railway ticket", () => {
  it("is dated by its issue, with its fare and without a tax", () => {
    const { type, record, codes } = read(railwayPrint(plainRailway));
    expect(type).toBe("ticket");
    expect(record).toEqual({
      ...blank,
      number: plainRailway.number,
      kind: "railway",
      issuedOn: "2026-04-23",
      buyerName: studio.name,
      buyerTaxId: studio.taxId,
      amountExTax: null,
      taxAmount: null,
      otherCharges: null,
      total: fen(17_600),
    });
    expect(codes).toEqual(["pdf-fare-unconfirmed"]);
  });

  it("whose QR code states the same fare has nothing to be confirmed", () => {
    const qr: VoucherClaims = { source: "qr", fields: { number: plainRailway.number, total: fen(17_600) } };
    expect(read(railwayPrint(plainRailway), [qr]).codes).toEqual([]);
  });

  it("whose QR code states another fare has none, and both are told", () => {
    const qr: VoucherClaims = { source: "qr", fields: { number: plainRailway.number, total: fen(17_500) } };
    const { record, findings } = read(railwayPrint(plainRailway), [qr]);
    expect(record.total).toBeNull();
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "sources-differ",
        detail: expect.objectContaining({ first: "175.00", second: "176.00" }),
      }),
    );
  });

  it.each([
    ["given back, is charged for that", ["退票费:", "￥19.50"], 1_950],
    ["changed, is charged for the difference", ["补差:", "￥30.00"], 3_000],
    ["reversed, has a negative fare", ["票价:", "￥-176.00"], -17_600],
  ] as const)("%s", (_name, price, total) => {
    const { record } = read(railwayPrint({ ...plainRailway, price, more: ["原票价:￥176.00", "始发改签"] }));
    expect(record).toMatchObject({ total: fen(total), red: total < 0 });
  });

  it("with two prices has none, and says so", () => {
    const { record, codes } = read(railwayPrint({ ...plainRailway, more: ["退票费:￥19.50"] }));
    expect(record.total).toBeNull();
    expect(codes).toEqual(["amount-missing"]);
  });

  it.each([
    ["a person", { name: traveller.name, taxId: null }, null],
    ["a person of six signs", { name: "样例尔·司徒行", taxId: null }, null],
    ["a company without a code", { name: supplier.name, taxId: null }, supplier.name],
  ])("bought by %s", (_name, buyer, name) => {
    expect(read(railwayPrint({ ...plainRailway, buyer })).record.buyerName).toBe(name);
  });
});

describe("an air itinerary", () => {
  it("adds up: fare and fuel, tax, fund, in all", () => {
    const { type, record, codes } = read(itineraryPrint(plainItinerary));
    expect(type).toBe("ticket");
    expect(record).toEqual({
      ...blank,
      number: plainItinerary.number,
      kind: "air",
      issuedOn: "2026-05-28",
      buyerName: studio.name,
      buyerTaxId: studio.taxId,
      amountExTax: fen(52_293),
      taxAmount: fen(4_707),
      otherCharges: fen(5_000),
      total: fen(62_000),
    });
    expect(codes).toEqual([]);
  });

  it("whose prices do not add up has none of them, and both sums are told", () => {
    const { record, findings } = read(
      itineraryPrint({
        ...plainItinerary,
        prices: ["CNY 477.06", "CNY 45.87", "9%", "CNY 47.07", "CNY 50.00", "CNY 1.00", "CNY 620.00"],
      }),
    );
    expect(record).toMatchObject({ amountExTax: null, taxAmount: null, otherCharges: null, total: null });
    expect(findings).toMatchObject([{ code: "pdf-prices-mismatch", detail: { sum: "621.00", total: "620.00" } }]);
  });

  it.each([
    ["whole yuan", ["CNY 500", "CNY 50", "9%", "CNY 49.50", "CNY 50", "", "CNY 649.5"], 64_950],
    ["yuan signs", ["￥477.06", "￥45.87", "9%", "￥47.07", "￥50.00", "￥0.00", "￥620.00"], 62_000],
    ["no tax", ["477.06", "45.87", "", "", "50.00", "", "572.93"], 57_293],
    ["minus signs", ["-477.06", "-45.87", "9%", "-47.07", "-50.00", "", "-620.00"], -62_000],
  ] as const)("of %s is read", (_name, prices, total) => {
    expect(read(itineraryPrint({ ...plainItinerary, prices })).record).toMatchObject({
      total: fen(total),
      red: total < 0,
    });
  });
});
