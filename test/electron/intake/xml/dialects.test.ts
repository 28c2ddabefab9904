import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { readingToJson } from "../../../../electron/intake/reading-to-json.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import { encode } from "../../../fixtures/intake/encode.ts";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { familyOne, ofdBytes, oldInvoiceXml } from "../../../fixtures/intake/ofd.ts";
import { railwayFacts, receiptFacts, statementFacts, xbrlXml } from "../../../fixtures/intake/xbrl.ts";
import { codes, readAs } from "../read.ts";

const old = {
  number: "03089647",
  code: "021002600211",
  kind: "vat-ordinary",
  issuedOn: "2026-03-05",
  buyerName: studio.name,
  buyerTaxId: studio.taxId,
  sellerName: supplier.name,
  sellerTaxId: supplier.taxId,
  amountExTax: fen(100_000),
  taxAmount: fen(6_000),
  otherCharges: null,
  total: fen(106_000),
  red: false,
  redOf: null,
  checkCode: "12345678901234567890",
  lines: [{ name: "*影视服务*后期制作", amountExTax: fen(100_000), taxRate: "6%", taxAmount: fen(6_000) }],
};

describe("an old electronic invoice as XML", () => {
  it.each<readonly [string, Uint8Array]>([
    ["prefixed", Buffer.from(oldInvoiceXml())],
    ["in an envelope", Buffer.from(`<Root><Data>${oldInvoiceXml()}</Data></Root>`)],
    ["with an empty prefix", Buffer.from(oldInvoiceXml().replaceAll("fp:", ":").replace("xmlns::=", "xmlns:="))],
    ["in GBK", encode(`<?xml version="1.0" encoding="GBK"?>${oldInvoiceXml()}`, "gb18030")],
    ["in UTF-16", encode(`<?xml version="1.0" encoding="UTF-16"?>${oldInvoiceXml()}`, "utf-16le")],
  ])("is read with its leading zeros: %s", async (_, bytes) => {
    const reading = await readAs("invoice", bytes);
    expect(reading.record).toEqual(old);
    expect(reading.findings).toEqual([]);
    expect(reading.source).toBe("xml");
  });

  it("takes no sum that the others contradict", async () => {
    const reading = await readAs("invoice", Buffer.from(oldInvoiceXml({ total: "1061.00" })));
    expect(reading.record).toMatchObject({ amountExTax: null, taxAmount: null, total: null, lines: [] });
    expect(codes(reading)).toEqual(["lines-unproven", "total-mismatch"]);
  });
});

const leaves: Readonly<Record<string, string>> = {
  FPDM: "021002600211",
  FPHM: "03089647",
  KPRQ: "20260305100805",
  GMFMC: studio.name,
  GMFNSRSBH: studio.taxId,
  XSFMC: supplier.name,
  XSFNSRSBH: supplier.taxId,
  HJJE: "1000.00",
  HJSE: "60.00",
  JSHJ: "1060.00",
  JYM: "12345678901234567890",
};
const line = { XMMC: "*影视服务*后期制作", JE: "1000.00", SL: "0.06", SE: "60.00" };
const xmlOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join("");
const pinyin = (change: Readonly<Record<string, string>> = {}, own: Readonly<Record<string, string>> = line): string =>
  `<FP>${xmlOf({ ...leaves, ...change })}<XMLB><XM>${xmlOf(own)}</XM></XMLB></FP>`;
const renamed = (xml: string, names: Readonly<Record<string, string>>): string =>
  Object.entries(names).reduce((text, [from, to]) => text.replaceAll(`${from}>`, `${to}>`), xml);

describe("an invoice in pinyin tags", () => {
  it.each<readonly [string, string, object]>([
    ["plain", pinyin(), {}],
    ["in small letters", pinyin().toLowerCase().replaceAll("ma0xampe", "MA0XAMPE"), {}],
    [
      "with lines in the tags",
      renamed(pinyin(), { FPDM: "FP_DM", FPHM: "FP_HM", GMFMC: "GMF_MC", GMFNSRSBH: "GMF_NSRSBH", XSFMC: "XSF_MC" }),
      {},
    ],
    ["with short names of the parties", renamed(pinyin(), { GMFMC: "GFMC", GMFNSRSBH: "GFSH", XSFMC: "XFMC" }), {}],
    ["in an envelope", `<business><RETURN>${pinyin()}</RETURN></business>`, {}],
    ["with a rate of 6", pinyin({}, { ...line, SL: "6" }), {}],
    ["with a quantity under SL", pinyin({}, { ...line, SL: "5" }), { lines: [{ ...old.lines[0], taxRate: null }] }],
    [
      "of a 数电票",
      pinyin({ FPDM: "", FPHM: "26212000000000000017", JYM: "", FPMC: "电子发票（增值税专用发票）" }),
      { code: null, number: "26212000000000000017", kind: "digital-special", checkCode: null },
    ],
  ])("is read: %s", async (_, xml, change) => {
    const reading = await readAs("invoice", Buffer.from(xml));
    expect(reading.record).toEqual({ ...old, ...change });
    expect(reading.findings).toEqual([]);
  });

  it("is read whole where one file lists several", async () => {
    const xml = `<LIST>${pinyin()}${pinyin({ FPHM: "03089648" })}</LIST>`;
    const reading = await readAs("invoice", Buffer.from(xml));
    expect(reading.record.number).toBe("03089647");
    expect(reading.others?.map(({ record, sha256 }) => [record.number, sha256])).toEqual([
      ["03089648", reading.sha256],
    ]);
  });

  it("is red by its original", async () => {
    const sums = { HJJE: "-1000.00", HJSE: "-60.00", JSHJ: "-1060.00", YFPHM: "03089640" };
    const reading = await readAs("invoice", Buffer.from(pinyin(sums, { ...line, JE: "-1000.00", SE: "-60.00" })));
    expect(reading.record).toMatchObject({ red: true, redOf: "03089640", total: fen(-106_000) });
  });
});

describe("a fiscal bill as XML", () => {
  it("is another invoice, not a 数电票 without sums", async () => {
    const main = xmlOf({
      EInvoiceCode: "21010126",
      EInvoiceNumber: "0000012345",
      RandomNumber: "a1b2c3",
      TotalAmount: "300.00",
      IssueDate: "20260305",
      InvoicingPartyName: "样例考试中心",
      PayerPartyName: studio.name,
    });
    const xml = `<EInvoice><Header><EInvoiceTag>CZ-EI</EInvoiceTag></Header><EInvoiceData><Main>${main}</Main></EInvoiceData></EInvoice>`;
    const { record, findings } = await readAs("invoice", Buffer.from(xml));
    expect(record).toMatchObject({ kind: "other", number: "0000012345", total: fen(30_000), checkCode: "a1b2c3" });
    expect(findings).toEqual([]);
  });
});

describe("a 数电票 of special business", () => {
  const special = (element: string): Uint8Array =>
    Buffer.from(
      Buffer.from(invoiceBytes())
        .toString()
        .replace("</EInvoiceData>", `<SpecificInformation>${element}</SpecificInformation></EInvoiceData>`),
    );

  it.each([
    [
      "construction",
      "<ConstructionService><PlaceOfConstruction>沈阳市样例路</PlaceOfConstruction><ProjectName>样例棚</ProjectName></ConstructionService>",
    ],
    [
      "goods transport",
      "<TransportationServices><PlateNumber>辽A00000</PlateNumber><Driver>样例司机甲</Driver></TransportationServices>",
    ],
    [
      "real estate",
      "<RealPropertyRental><Address>样例市样例路1号</Address><PropertyCertificate>00000</PropertyCertificate></RealPropertyRental>",
    ],
    ["vehicles", "<VehicleSales><VIN>LSAMPLE0000000000</VIN><PlateNumber>辽A00000</PlateNumber></VehicleSales>"],
    [
      "passengers",
      "<PassengerTransportation><Traveler>样例旅客甲</Traveler><ValidIDNumber>2101********0011</ValidIDNumber></PassengerTransportation>",
    ],
  ])("is read, and nothing of its business is kept: %s", async (_, element) => {
    const reading = await readAs("invoice", special(element));
    expect(reading.record).toMatchObject({ number: "26212000000000000017", total: fen(106_000) });
    expect(JSON.stringify(readingToJson(reading))).not.toMatch(/样例棚|司机|旅客|辽A|LSAMPLE|2101\*/);
  });

  it("keeps the classification code of a line for itself", async () => {
    const reading = await readAs("invoice", invoiceBytes());
    expect(reading.record.lines[0]?.classificationCode).toBe("3070301000000000000");
    expect(JSON.stringify(readingToJson(reading))).not.toContain("classificationCode");
  });
});

const zip = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [name, typeof one === "string" ? strToU8(one) : one]),
    ),
  );
const special = { tags: familyOne, title: "电子发票（增值税专用发票）" };

describe("a ZIP round vouchers", () => {
  it("is read as the invoice that it holds in several formats", async () => {
    const files = { "a/dzfp.ofd": ofdBytes(special), "a/dzfp.xml": invoiceBytes(), "a/dzfp.pdf": "%PDF-" };
    const reading = await readAs("invoice", zip(files));
    expect(reading).toMatchObject({ source: "xml", mediaType: "application/zip" });
    expect(reading.record).toMatchObject({ number: "26212000000000000017", total: fen(106_000) });
    expect(reading.record.lines).toHaveLength(1);
    expect(reading.others).toBeUndefined();
    expect(reading.findings).toEqual([]);
  });

  it("tells where two formats of one invoice state different sums", async () => {
    const other = {
      ...familyOne,
      TaxInclusiveTotalAmount: "1061.00",
      TaxTotalAmount: "61.00",
      TaxInclusiveTotalAmountWithWords: "",
    };
    const reading = await readAs(
      "invoice",
      zip({ "a.xml": invoiceBytes(), "a.ofd": ofdBytes({ ...special, tags: other }) }),
    );
    expect(reading.record.total).toBeNull();
    expect(codes(reading)).toContain("sources-differ");
  });

  it("is read as all its vouchers, and tells how many files are left", async () => {
    const files = {
      "1.xml": xbrlXml("rai", railwayFacts),
      "2.xml": invoiceBytes(),
      "3.xbrl": xbrlXml("bker", receiptFacts),
      "合同.pdf": "%PDF-",
    };
    const reading = await readFile({ name: "a.zip", bytes: zip(files) });
    const others = "others" in reading ? (reading.others ?? []) : [];
    expect([reading.type, ...others.map(({ type }) => type)]).toEqual(["ticket", "invoice", "receipt"]);
    expect(reading.findings.find(({ code }) => code === "zip-files-unread")?.detail).toEqual({ count: "1" });
  });

  it("is read as the statement that it holds", async () => {
    const reading = await readAs("statement", zip({ "bkrs.xml": xbrlXml("bkrs", statementFacts) }));
    expect(reading.record.rows).toHaveLength(4);
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["papers", { "a.pdf": "%PDF-", "b.txt": "x" }],
    ["foreign XML", { "a.xml": "<a/>" }],
    ["broken XML", { "a.xml": "<EInvoice>" }],
    ["a ZIP that calls itself an OFD", { "a.ofd": "PK\u0003\u0004" }],
  ])("stays evidence with %s in it", async (_, files) => {
    expect((await readFile({ name: "a.zip", bytes: zip(files) })).type).toBe("evidence");
  });
});
