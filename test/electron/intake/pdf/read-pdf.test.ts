import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { invoicePdfs, textsOf } from "../../../fixtures/intake/pdf-corpus.ts";
import { type PrintedText, pdfOf } from "../../../fixtures/intake/pdf-document.ts";
import { plainPrint, plainStyle, printInvoice } from "../../../fixtures/intake/pdf-invoice.ts";
import { standardFontPdf } from "../../../fixtures/intake/pdf-standard-font.ts";
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
  lines: plainPrint.lines,
};

describe("a PDF invoice", () => {
  it.each(invoicePdfs)("is read field for field, or left open and told: $name", async (one) => {
    const reading = await readAs("invoice", await pdfOf([textsOf(one)], one.pdf));
    expect(reading.record).toEqual({ ...plainRecord, ...one.expected });
    expect(codes(reading)).toEqual(one.codes ?? []);
    expect(reading.source).toBe("pdf");
  });

  it("is read in a standard Chinese font that only the shipped tables know", async () => {
    const reading = await readAs("invoice", standardFontPdf(printInvoice(plainPrint, plainStyle)));
    expect(reading.record).toMatchObject({ number: plainPrint.number, total: fen(1_414_623), buyerName: studio.name });
  });

  it("names where each field is from, and none that is null", async () => {
    const { provenance } = await readAs("invoice", await pdfOf([printInvoice(plainPrint, plainStyle)]));
    expect(new Set(Object.values(provenance))).toEqual(new Set(["pdf"]));
    expect(provenance).not.toHaveProperty("code");
  });

  it("gives way to the XML inside it", async () => {
    const xml = invoiceBytes();
    const page = {
      ...plainPrint,
      title: "电子发票（增值税专用发票）",
      lines: plainPrint.lines
        .slice(0, 1)
        .map((line) => ({ ...line, amountExTax: fen(100_000), taxAmount: fen(6_000) })),
    };
    const reading = await readAs(
      "invoice",
      await pdfOf([printInvoice(page, plainStyle)], { attachments: { "a.xml": xml } }),
    );
    const alone = await readAs("invoice", xml);
    expect(reading).toMatchObject({ source: "pdf", record: alone.record, provenance: alone.provenance, findings: [] });
    expect(reading.provenance["total"]).toBe("xml");
  });

  it("states both amounts where the XML inside it has another one, and takes neither", async () => {
    const page = printInvoice({ ...plainPrint, title: "电子发票（增值税专用发票）" }, plainStyle);
    const reading = await readAs("invoice", await pdfOf([page], { attachments: { "a.xml": invoiceBytes() } }));
    expect(reading.record).toMatchObject({ amountExTax: null, taxAmount: null, total: null, buyerName: studio.name });
    const told = reading.findings.find(({ field }) => field === "total");
    expect(told).toMatchObject({ code: "sources-differ", detail: { first: "1060.00", second: "14146.23" } });
  });

  it("is only kept when the XML inside it is of another number", async () => {
    const xml = invoiceBytes({ number: "26212000000000000018" });
    const pdf = await pdfOf([printInvoice(plainPrint, plainStyle)], { attachments: { "a.xml": xml } });
    expect(codes(await readAs("evidence", pdf))).toEqual(["pdf-attachment-differs"]);
  });

  it("is only kept when the number cannot be read, or the issuer's own entries name another", async () => {
    for (const spec of [
      { ...plainPrint, number: "2621200000000000001" },
      { ...plainPrint, number: "83089647" },
    ]) {
      expect(codes(await readAs("evidence", await pdfOf([printInvoice(spec, plainStyle)])))).toEqual([
        "pdf-number-unread",
      ]);
    }
    const keys = { InvoiceNumber: "26212000000000000018" };
    const reading = await readAs("evidence", await pdfOf([printInvoice(plainPrint, plainStyle)], { keys }));
    expect(reading.findings).toMatchObject([
      { code: "pdf-numbers-differ", detail: { printed: plainPrint.number, stated: keys.InvoiceNumber } },
    ]);
  });
});

const prose = (...lines: readonly string[]): readonly PrintedText[] =>
  lines.map((text, index) => ({ text, x: 40, y: 40 + index * 20, size: 10, isLabel: true }));

describe("any other PDF stays a paper without a remark", () => {
  it.each([
    [
      "a contract that speaks of invoices",
      prose(
        "制作合同",
        "乙方应开具电子发票（普通发票），发票号码以票面为准。",
        "价税合计（大写）壹万元整（小写）¥10000.00",
      ),
    ],
    [
      "a list of invoices",
      prose("发票清单", "发票号码 开票日期 价税合计", "26212000000000000017 2026年03月05日 ¥1060.00", "合计 ¥1060.00"),
    ],
    ["a title alone", prose("电子发票（普通发票）", "开具说明")],
    ["an empty page", []],
  ])("%s", async (_name, texts) => {
    const reading = await readAs("evidence", await pdfOf([texts]));
    expect(reading).toMatchObject({ record: null, findings: [], mediaType: "application/pdf" });
  });

  it("as all proofs of the sample do", async () => {
    const folder = resolve(import.meta.dirname, "../../../../resources/sample/studio/证明材料");
    const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
    expect(names).toHaveLength(31);
    for (const name of names) {
      const reading = await readFile({ name, bytes: readFileSync(resolve(folder, name)) });
      expect([name, reading.type, reading.findings]).toEqual([name, "evidence", []]);
    }
  });
});
