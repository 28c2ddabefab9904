import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readingToJson } from "../../../../electron/intake/reading-to-json.ts";
import { fen } from "../../../../shared/money.ts";
import { studio } from "../../../fixtures/intake/companies.ts";
import { encode } from "../../../fixtures/intake/encode.ts";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { type PdfStyle, type PrintedText, pdfOf } from "../../../fixtures/intake/pdf-document.ts";
import { rawPdf } from "../../../fixtures/intake/pdf-hostile.ts";
import { type PrintedSpec, plainPrint, plainStyle, printInvoice } from "../../../fixtures/intake/pdf-invoice.ts";
import { withQrCode } from "../../../fixtures/intake/pdf-qr.ts";
import { plainRailway, railwayPrint } from "../../../fixtures/intake/pdf-tickets.ts";
import { railwayFacts, receiptFacts, travellersData, xbrlXml } from "../../../fixtures/intake/xbrl.ts";
import { codes, readAs } from "../read.ts";

const another = "26212000000000000025";
const printed = (change: Partial<PrintedSpec> = {}) => printInvoice({ ...plainPrint, ...change }, plainStyle);
const pdf = (texts: readonly PrintedText[], style: Partial<PdfStyle> = {}) => pdfOf([texts], style);

describe("a PDF of several invoices", () => {
  it("is its first with the others beside it, each a whole record", async () => {
    const bytes = await pdfOf([printed(), printed({ number: another }), printed()]);
    const reading = await readAs("invoice", bytes, "三张.pdf");
    expect(reading.record.number).toBe(plainPrint.number);
    expect(reading.others).toMatchObject([
      { type: "invoice", file: "三张.pdf", sha256: reading.sha256, record: { number: another, total: fen(1_414_623) } },
    ]);
    expect(readingToJson(reading)).toMatchObject({ others: [{ type: "invoice", record: { total: "14146.23" } }] });
  });

  it("of which one has no clear number is read without it, and tells of it", async () => {
    const reading = await readAs("invoice", await pdfOf([printed(), printed({ number: "2621200000000000002" })]));
    expect(reading.others).toBeUndefined();
    expect(reading.findings).toMatchObject([{ code: "pdf-vouchers-unread", detail: { count: "1" } }]);
  });

  const cover = (text: string): PrintedText => ({ text, x: 60, y: 60, size: 14, isLabel: true });
  const prose = [cover("样例剧集制作费用报销单，后附发票两张，请按附件核对各项金额、开票日期、购买方名称与用途。")];

  it("under a cover sheet is read without the sheet", async () => {
    const reading = await readAs("invoice", await pdfOf([prose, printed(), printed({ number: another })]));
    expect([reading.record.number, reading.others?.length]).toEqual([plainPrint.number, 1]);
  });

  it("that are bound into a longer paper stays that paper, and tells where they are", async () => {
    const reading = await readAs("evidence", await pdfOf([prose, prose, prose, printed(), prose]));
    expect(reading.findings).toMatchObject([{ code: "pdf-voucher-within", detail: { page: "4" } }]);
  });

  it("takes the data file of each from inside it", async () => {
    const special = { title: "电子发票（增值税专用发票）", lines: plainPrint.lines.slice(0, 0) };
    const xml = invoiceBytes({ number: another });
    const pages = [printed(), printed({ ...special, number: another })];
    const reading = await readAs("invoice", await pdfOf(pages, { attachments: { "b.xml": xml } }));
    expect(reading.provenance["number"]).toBe("pdf");
    expect(reading.others?.[0]).toMatchObject({ record: { number: another }, provenance: { number: "xml" } });
  });
});

describe("a ticket with its data inside", () => {
  const facts = { ...railwayFacts, ElectronicInvoiceRailwayETicketNumber: plainRailway.number };
  const ticket = { ...plainRailway, issuedOn: "2026年03月05日", price: ["票价:", "￥493.00"] } as const;

  it("takes the tax from it, and nobody's name", async () => {
    const attachments = { "rai_issuer_20260305.xml": Buffer.from(xbrlXml("rai", facts)) };
    const reading = await readAs("ticket", await pdf(railwayPrint(ticket), { attachments }));
    expect(reading.record).toMatchObject({ amountExTax: fen(45_229), taxAmount: fen(4_071), total: fen(49_300) });
    expect(reading.provenance).toMatchObject({ total: "xbrl", taxAmount: "xbrl" });
    expect(codes(reading)).toEqual([]);
    for (const secret of travellersData) expect(JSON.stringify(readingToJson(reading))).not.toContain(secret);
  });

  it("whose page has another fare has none, and both are told", async () => {
    const attachments = { "rai_issuer_20260305.xml": Buffer.from(xbrlXml("rai", facts)) };
    const bytes = await pdf(railwayPrint({ ...ticket, price: ["票价:", "￥439.00"] }), { attachments });
    const reading = await readAs("ticket", bytes);
    expect(reading.record.total).toBeNull();
    const told = reading.findings.find(({ field }) => field === "total");
    expect(told).toMatchObject({ code: "sources-differ", detail: { first: "493.00", second: "439.00" } });
  });

  it("of a bank is the bank's receipt", async () => {
    const attachments = { "bker_issuer_20260305.xml": Buffer.from(xbrlXml("bker", receiptFacts)) };
    const reading = await readAs("receipt", await pdf([], { attachments }));
    expect(reading.record.amount).not.toBeNull();
  });

  it("of a bank whose page has another amount has none, and both are told", async () => {
    const at = (text: string, x: number, y: number): PrintedText => ({ text, x, y, size: 10, isLabel: true });
    const page = [
      { ...at("样例银行电子回单", 220, 40), size: 16 },
      ...[
        at("付款人户名：", 40, 80),
        at(studio.name, 110, 80),
        at("付款人账号：", 40, 100),
        at("06010010000009988", 110, 100),
      ],
      ...[
        at("收款人户名：", 320, 80),
        at("沈阳样例后期制作有限公司", 390, 80),
        at("收款人账号：", 320, 100),
        at("62220000000101321", 390, 100),
      ],
      ...[
        at("金额（小写）：", 40, 130),
        at("¥7.77", 120, 130),
        at("金额（大写）：", 320, 130),
        at("柒元柒角柒分", 400, 130),
      ],
      at("交易日期：2026-03-05", 40, 160),
    ];
    const attachments = { "bker_issuer_20260305.xml": Buffer.from(xbrlXml("bker", receiptFacts)) };
    const reading = await readAs("receipt", await pdf(page, { attachments }));
    expect(reading.record.amount).toBeNull();
    expect(reading.findings.find(({ code }) => code === "sources-differ")).toMatchObject({
      detail: { second: "7.77" },
    });
  });
});

describe("the QR code of a page", () => {
  const qr = (number: string, total: string) => `01,32,,${number},${total},20260305,,B2B6,`;
  const unproven = { lie: { words: "#####", exTax: "—" } };

  it("proves a total that the page states once", async () => {
    const bytes = await withQrCode(await pdf(printed(unproven)), qr(plainPrint.number, "14146.23"));
    const reading = await readAs("invoice", bytes);
    expect(reading.record).toMatchObject({ total: fen(1_414_623), amountExTax: null });
    expect(reading.provenance["total"]).toBe("qr");
  });

  it("that states another total leaves it open, and both are told", async () => {
    const bytes = await withQrCode(await pdf(printed(unproven)), qr(plainPrint.number, "14146.32"));
    const reading = await readAs("invoice", bytes);
    expect(reading.record.total).toBeNull();
    const told = reading.findings.find(({ code }) => code === "sources-differ");
    expect(told).toMatchObject({ field: "total", detail: { first: "14146.32", second: "14146.23" } });
  });

  it("gives the number that the page does not give clearly", async () => {
    const bytes = await withQrCode(await pdf(printed({ number: "2621200000000000001" })), qr(another, "14146.23"));
    const reading = await readAs("invoice", bytes);
    expect(reading.record).toMatchObject({ number: another, total: fen(1_414_623), kind: "digital-ordinary" });
  });

  it("confirms a fare", async () => {
    const text = `01,51,,${plainRailway.number},176.00,20260423,,219a`;
    const bytes = await withQrCode(await pdf(railwayPrint(plainRailway), { pageSize: [595, 340] }), text);
    const reading = await readAs("ticket", bytes);
    expect(reading.record.total).toBe(fen(17_600));
    expect(codes(reading)).toEqual([]);
  });
});

describe("what an issuer hides in the file", () => {
  const page = (extra: string, ...objects: readonly (string | Uint8Array)[]): Uint8Array =>
    rawPdf(
      [
        `<</Type/Catalog/Pages 2 0 R${extra}>>`,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]>>",
        ...objects,
      ].map((object) => Buffer.from(object)),
    );
  const wide = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
  const packed = (body: string): Uint8Array => {
    const head = "9 0 ";
    const deflated = deflateSync(Buffer.from(head + body, "latin1"));
    const dictionary = `<</Type/ObjStm/N 1/First ${head.length}/Filter/FlateDecode/Length ${deflated.length}>>`;
    return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), deflated, Buffer.from("\nendstream")]);
  };
  const entries = (stated: string): string =>
    `<</InvoiceNumber(${stated})/IssueTime${wide("2026-03-05")}/TotalAmWithoutTax(13345.50)/TotalTaxAm(800.73)/TotalTax-includedAmount(14146.23)/BuyerIdNum(${studio.taxId})>>`;

  /** A whole invoice with further objects behind its end, as a second save would leave them. */
  const withObject = async (spec: Partial<PrintedSpec>, object: Uint8Array): Promise<Uint8Array> => {
    const whole = Buffer.from(await pdf(printed(spec)));
    const tail = whole.lastIndexOf("startxref");
    return Buffer.concat([
      whole.subarray(0, tail),
      Buffer.from("990 0 obj\n"),
      object,
      Buffer.from("\nendobj\n"),
      whole.subarray(tail),
    ]);
  };

  it("in an object of any kind fills the gaps of the page", async () => {
    for (const object of [Buffer.from(entries(plainPrint.number)), packed(entries(plainPrint.number))]) {
      const reading = await readAs("invoice", await withObject({ issuedOn: "" }, object));
      expect(reading.record).toMatchObject({ issuedOn: "2026-03-05", total: fen(1_414_623) });
      expect(codes(reading)).toEqual([]);
    }
  });

  it("of another invoice keeps it from being read, and names both numbers", async () => {
    const reading = await readAs("evidence", await withObject({}, packed(entries(another))));
    expect(reading.findings).toMatchObject([
      { code: "pdf-numbers-differ", detail: { printed: plainPrint.number, stated: another } },
    ]);
  });

  it("as a scanner does, text that was recognised in its pictures, is marked as such and told", async () => {
    const font = Buffer.from("<</Type/Font/Subtype/Type0/BaseFont/GlyphLessFont>>");
    const scanned = await withObject({ lie: { total: "¥14146.32", words: "壹万肆仟壹佰肆拾陆圆叁角贰分" } }, font);
    const alone = await readAs("invoice", scanned);
    expect(codes(alone)).toContain("pdf-text-recognised");
    expect(alone.provenance["number"]).toBe("ocr");
  });

  const fiscal = `<?xml version="1.0" encoding="GBK"?><EInvoice><Header><EInvoiceTag>CZ-EI</EInvoiceTag></Header><EInvoiceData><Main><EInvoiceName>辽宁省非税收入统一票据（电子）</EInvoiceName><EInvoiceCode>21060125</EInvoiceCode><EInvoiceNumber>0012345678</EInvoiceNumber><RandomNumber>a1b2c3</RandomNumber><TotalAmount>1250.00</TotalAmount><IssueDate>20260409</IssueDate></Main></EInvoiceData></EInvoice>`;
  const inner = encode(fiscal, "gb18030");
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const outer = (voucher: string): string => base64(Buffer.from(`<Root><Voucher>${voucher}</Voucher></Root>`));

  it.each([
    ["the catalog, as it is", page(`/Attachment<</AttachmentData(${base64(inner)})>>`)],
    ["the catalog, within another", page(`/Attachment<</AttachmentData(${outer(base64(inner))})>>`)],
    ["an object", page("/Attachment<</AttachmentData 4 0 R>>", `(${outer(base64(inner))})`)],
    [
      "a stream",
      page(
        "/Attachment<</AttachmentData 4 0 R>>",
        `<</Length ${base64(inner).length}>>\nstream\n${base64(inner)}\nendstream`,
      ),
    ],
  ])("as the treasury does in %s is read", async (_name, bytes) => {
    const reading = await readAs("invoice", bytes);
    expect(reading.record).toMatchObject({
      kind: "other",
      number: "0012345678",
      code: "21060125",
      total: fen(125_000),
    });
  });
});
