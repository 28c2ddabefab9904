import { describe, expect, it } from "vitest";
import { percentRate, sixDecimalRate } from "../../../../build/sample/einvoice-dialect.ts";
import type { InvoiceReading } from "../../../../electron/intake/reading.ts";
import { readingToJson } from "../../../../electron/intake/reading-to-json.ts";
import { fen, fenToYuanText } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import { invoiceBytes, plainLine } from "../../../fixtures/intake/invoices.ts";
import { codes, readAs } from "../read.ts";

const read = (...of: Parameters<typeof invoiceBytes>): Promise<InvoiceReading> =>
  readAs("invoice", invoiceBytes(...of));

const negative = { ...plainLine, amountExTax: fen(-100_000), taxAmount: fen(-6_000) };
const red = { lines: [negative], red: { of: "25212000000000000009", creditNote: "2101012603000001" } };

describe("a 数电票 XML", () => {
  it("is read into every field, without a finding", async () => {
    const reading = await read();
    expect(reading.findings).toEqual([]);
    expect(readingToJson(reading)).toMatchObject({
      type: "invoice",
      source: "xml",
      record: {
        number: "26212000000000000017",
        code: null,
        kind: "digital-special",
        issuedOn: "2026-03-05",
        buyerName: studio.name,
        buyerTaxId: studio.taxId,
        sellerName: supplier.name,
        sellerTaxId: supplier.taxId,
        amountExTax: "1000.00",
        taxAmount: "60.00",
        otherCharges: null,
        total: "1060.00",
        red: false,
        redOf: null,
        checkCode: null,
        lines: [{ name: "*影视服务*后期制作", amountExTax: "1000.00", taxRate: "6%", taxAmount: "60.00" }],
      },
      provenance: { number: "xml", total: "xml" },
    });
  });

  it.each([
    ["fraction", {}],
    ["six decimals", { rate: sixDecimalRate }],
    ["per cent", { rate: percentRate }],
    ["other order of elements", { reversedBasics: true }],
    ["a namespace", { envelope: (xml: string) => xml.replace("<EInvoice>", '<EInvoice xmlns="urn:x">') }],
    ["prefixes", { envelope: (xml: string) => xml.replace(/<(\/?)([A-Z])/g, "<$1n:$2") }],
    ["a byte order mark", { envelope: (xml: string) => `\ufeff${xml}` }],
    ["CDATA", { envelope: (xml: string) => xml.replace("*影视服务*后期制作", "<![CDATA[*影视服务*后期制作]]>") }],
  ])("reads the same from a dialect with %s", async (_, dialect) => {
    const [plain, other] = [await read(), await read({}, dialect)];
    expect(other.record).toEqual(plain.record);
    expect(other.findings).toEqual([]);
  });

  it("reads GB18030, declared or not", async () => {
    const declared = await read({}, { encoding: "GB18030" }, "gb18030");
    expect(declared.record.sellerName).toBe(supplier.name);
    expect(declared.findings).toEqual([]);
    const undeclared = await read({}, {}, "gb18030");
    expect(undeclared.record).toEqual(declared.record);
    expect(codes(undeclared)).toEqual(["encoding-mislabelled"]);
  });

  it("rounds six decimals half up and says so", async () => {
    const amount = (value: bigint): string => `${fenToYuanText(fen(value))}5000`;
    const reading = await read({}, { amount });
    expect(reading.record.amountExTax).toBe(fen(100_001));
    expect(reading.findings.filter(({ severity }) => severity === "info").map(({ code }) => code)).toContain(
      "amount-rounded",
    );
    const exact = await read({}, { amount: (value) => `${fenToYuanText(value)}0000` });
    expect(exact.findings).toEqual([]);
    expect(exact.record.total).toBe(fen(106_000));
  });

  it("keeps line and document totals apart, whose elements nearly share a name", async () => {
    const reading = await read({
      lines: [plainLine, { ...plainLine, amountExTax: fen(50_000), taxAmount: fen(3_000) }],
    });
    expect(reading.record.total).toBe(fen(159_000));
    const swapped = invoiceBytes(
      {},
      { envelope: (xml) => xml.replaceAll("TotalTax-includedAmount>", "TotaltaxIncludedAmount>") },
    );
    const without = await readAs("invoice", swapped);
    expect(without.record.total).toBeNull();
    expect(codes(without)).toContain("amount-missing");
  });

  it("keeps leading zeros", async () => {
    const reading = await read({
      seller: { ...supplier, taxId: "033002000211000" },
      number: "06212000000000000017",
      issuedOn: "2006-01-02",
    });
    expect(reading.record.sellerTaxId).toBe("033002000211000");
    expect(reading.record.number).toBe("06212000000000000017");
  });

  it("stays blue with a negative discount line", async () => {
    const discount = { ...negative, amountExTax: fen(-10_000), taxAmount: fen(-600) };
    const reading = await read({ lines: [plainLine, discount] });
    expect(reading.record).toMatchObject({ red: false, total: fen(95_400), amountExTax: fen(90_000) });
    expect(reading.findings).toEqual([]);
  });

  it.each(["label", "element", "remark"] as const)("is red by its %s alone", async (mark) => {
    const reading = await read(red, { redMarks: [mark] });
    expect(reading.record).toMatchObject({ red: true, total: fen(-106_000) });
    expect(reading.record.redOf).toBe(mark === "label" ? null : red.red.of);
    expect(codes(reading)).toEqual(mark === "label" ? ["red-of-missing"] : []);
  });

  it("is red by a negative total without any mark, and reads the other spelling of the remark", async () => {
    expect((await read(red, { redMarks: [] })).record.red).toBe(true);
    const reading = await read(red, { redMarks: ["remark"], redRemark: "被红冲蓝字数电票号码:" });
    expect(reading.record.redOf).toBe(red.red.of);
  });

  it("says when red marks and a positive total contradict", async () => {
    const reading = await read({ ...red, lines: [plainLine] });
    expect(codes(reading)).toEqual(["red-sign-conflict"]);
    expect(reading.findings[0]?.severity).toBe("error");
  });

  it("does not take empty labels for a kind", async () => {
    const reading = await read({}, { emptyLabels: true });
    expect(reading.record.kind).toBe("digital-ordinary");
    expect(codes(reading)).toEqual(["invoice-kind-assumed"]);
  });

  it("takes the kind from its name where the code is empty, and tells a contradiction", async () => {
    const noCode = {
      envelope: (xml: string) =>
        xml.replace(/(<LabelType>GeneralOrSpecialVAT<\/LabelType>)<LabelCode>01<\/LabelCode>/, "$1<LabelCode/>"),
    };
    const byName = await read({}, noCode);
    expect(byName.record.kind).toBe("digital-special");
    expect(byName.findings).toEqual([]);
    const conflict = await read({}, { envelope: (xml) => xml.replace("增值税专用发票", "普通发票") });
    expect(conflict.record.kind).toBe("digital-special");
    expect(codes(conflict)).toEqual(["invoice-kind-conflict"]);
  });

  it("knows a toll invoice, and keeps no plate, traveller or identity number", async () => {
    const toll = { plate: "辽A00000", vehicle: "一型客车", from: "20260301080000000", to: "20260301090000000" };
    const passengers = [
      {
        departure: "沈阳",
        destination: "大连",
        traveler: "张三样例",
        idNumber: "210101199001010018",
        on: "2026-03-01",
        vehicle: "出租车",
      },
    ];
    const reading = await read({ kind: "ordinary", toll, passengers });
    expect(reading.record.kind).toBe("toll");
    const printed = JSON.stringify(readingToJson(reading));
    for (const secret of ["辽A00000", "张三样例", "210101199001010018"]) expect(printed).not.toContain(secret);
    expect((await read({ kind: "ordinary", passengers })).record.kind).toBe("digital-ordinary");
  });

  it("leaves the tax of an exempt invoice null and of a zero-rated one zero", async () => {
    const exempt = await read({ lines: [{ ...plainLine, taxRate: "免税", taxAmount: fen(0) }] });
    expect(exempt.record).toMatchObject({
      taxAmount: null,
      total: fen(100_000),
      lines: [{ taxRate: "免税", taxAmount: null }],
    });
    expect(exempt.findings).toEqual([]);
    const zero = await read({ lines: [{ ...plainLine, taxRate: "0", taxAmount: fen(0) }] });
    expect(zero.record).toMatchObject({ taxAmount: 0n, lines: [{ taxRate: "0%", taxAmount: 0n }] });
    const stars = {
      envelope: (xml: string) =>
        xml.replace(/<TotalTaxAm>[^<]*/, "<TotalTaxAm>***").replace(/<ComTaxAm>[^<]*/, "<ComTaxAm>***"),
    };
    const unprinted = await read({ lines: [{ ...plainLine, taxRate: "不征税", taxAmount: fen(0) }] }, stars);
    expect(unprinted.record.taxAmount).toBeNull();
    expect(unprinted.findings).toEqual([]);
  });

  it.each([
    ["total-mismatch", { stated: { total: fen(106_001), words: "壹仟零陆拾圆零壹分" } }],
    ["words-mismatch", { stated: { words: "壹仟零陆拾壹圆整" } }],
    ["words-unreadable", { stated: { words: "一些字" } }],
    ["lines-mismatch", { stated: { amountExTax: fen(100_100), total: fen(106_100), words: "壹仟零陆拾壹圆整" } }],
    ["line-taxes-mismatch", { stated: { taxAmount: fen(6_100), total: fen(106_100), words: "壹仟零陆拾壹圆整" } }],
    ["invoice-number-year", { number: "24212000000000000017" }],
    ["invoice-number-length", { number: "2621200000000000001" }],
    [
      "credit-code-check-digit",
      { seller: { ...supplier, taxId: `${supplier.taxId.slice(0, 17)}${supplier.taxId.endsWith("1") ? "2" : "1"}` } },
    ],
    ["tax-id-missing", { seller: { ...supplier, taxId: "" } }],
    ["party-name-missing", { buyer: { ...studio, name: "" } }],
    ["invoice-dates-differ", { requestedOn: "2026-03-04 23:59:59" }],
    ["invoice-date-unreadable", { issuedOn: "2026-02-30" }],
    ["lines-missing", { lines: [], stated: { amountExTax: fen(100_000), taxAmount: fen(6_000), total: fen(106_000) } }],
  ])("tells %s and nothing else", async (code, change) => {
    expect(codes(await read(change))).toEqual([code]);
  });

  it.each([
    ["the words prove the total alone", { total: fen(106_001), words: "壹仟零陆拾圆零壹分" }, fen(106_001)],
    ["the words contradict the figures", { words: "壹仟零陆拾壹圆整" }, null],
    ["nothing is proven", { total: fen(106_001), words: "一些字" }, null],
  ])("takes no sum that another one contradicts: %s", async (_, stated, total) => {
    expect((await read({ stated })).record).toMatchObject({ amountExTax: null, taxAmount: null, total });
  });

  it("asks for no code of a private buyer", async () => {
    expect((await read({ buyer: { name: "个人", taxId: "" } })).findings).toEqual([]);
  });

  it("refuses two different numbers and unreadable amounts with an error, and invents none", async () => {
    const conflict = await read({}, { envelope: (xml) => xml.replace("<EIid>2", "<EIid>1") });
    expect(codes(conflict)).toEqual(["invoice-number-conflict"]);
    const amount = await read({}, { envelope: (xml) => xml.replace("<Amount>1000.00", "<Amount>壹千") });
    expect(amount.record.lines).toEqual([]);
    expect(codes(amount)).toEqual(["amount-unreadable", "line-amount-missing"]);
  });
});
