import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type Block, cell, labelCell, row } from "../../../../electron/documents/pdf/block.ts";
import { layOut } from "../../../../electron/documents/pdf/lay-out.ts";
import { paint } from "../../../../electron/documents/pdf/paint.ts";
import { addRunningLines } from "../../../../electron/documents/pdf/running-lines.ts";
import { shippedFonts } from "../shipped-fonts.ts";
import { differingPixels, hasTool, renderPages, structureProblem, textOf } from "../tools.ts";

const blocks: readonly Block[] = [
  { kind: "heading", level: 0, text: "资金测算表" },
  { kind: "heading", level: 1, text: "一、可计算的补助" },
  {
    kind: "paragraph",
    text: "根据第二条，制作配套费用 1,234,567.89 元的 20%；㎡、①、鑫、垚、犇、龘。".repeat(9),
    indent: true,
  },
  { kind: "heading", level: 2, text: "（一）明细" },
  {
    kind: "table",
    columns: [{ share: 1 }, { share: 3 }],
    head: [row(labelCell("条款"), labelCell("依据"))],
    rows: Array.from({ length: 60 }, (_, index) => row(cell(`第${index + 1}行`), cell("服化道、交通食宿等"))),
  },
];
const running = {
  title: "资金测算表",
  applicant: "虚构影视有限公司",
  remark: "非官方样式",
  firstNumber: 3,
  total: 9,
  coverFirst: false,
};
const laid = addRunningLines(layOut(blocks, "portrait", shippedFonts), running, shippedFonts);
const properties = { title: "资金测算表", author: "虚构影视有限公司", madeOn: new Date("2026-06-30T00:00:00Z") };

describe("painting", () => {
  it.skipIf(!hasTool("pdftoppm"))(
    "loses no ink against a PDF with the whole font (needs pdftoppm)",
    async () => {
      const subset = await renderPages(await paint(laid, properties, shippedFonts), 100);
      const whole = await renderPages(await paint(laid, properties, shippedFonts, "whole"), 100);
      expect(subset.length).toBe(laid.pages.length);
      expect(subset.map((page, index) => differingPixels(page, whole[index] ?? page, 0))).toEqual(subset.map(() => 0));
      expect(subset.every((page) => page.pixels.some((pixel) => pixel < 64))).toBe(true);
    },
    60_000,
  );

  it("gives the same bytes for the same input", async () => {
    const [first, second] = [await paint(laid, properties, shippedFonts), await paint(laid, properties, shippedFonts)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.skipIf(!hasTool("qpdf"))("has a sound structure (needs qpdf)", async () => {
    expect(await structureProblem(await paint(laid, properties, shippedFonts))).toBeNull();
  });

  it.skipIf(!hasTool("pdftotext"))("can be searched and copied, page numbers included (needs pdftotext)", async () => {
    const text = await textOf(await paint(laid, properties, shippedFonts));
    expect(text).toContain("一、可计算的补助");
    expect(text).toContain("龘");
    expect(text.replace(/\s/g, "")).toContain("第3页共9页");
  });

  it("carries what PDF/A-2b asks of its structure: XMP that agrees with the rest, an output intent, embedded fonts", async () => {
    const pdf = await PDFDocument.load(await paint(laid, properties, shippedFonts), { updateMetadata: false });
    const xmp = pdf.catalog.lookup(PDFName.of("Metadata"), PDFStream);
    const packet = Buffer.from(xmp.getContents()).toString("utf8");
    expect(xmp.dict.has(PDFName.of("Filter"))).toBe(false);
    expect(packet).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(packet).toContain(properties.title);
    expect(packet).toContain("<xmp:CreateDate>2026-06-30T00:00:00Z</xmp:CreateDate>");
    expect(pdf.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).size()).toBe(1);
    const types = pdf.context.enumerateIndirectObjects().flatMap(([, each]) => {
      return each instanceof PDFDict ? [each] : [];
    });
    const descriptors = types.filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of("FontDescriptor"));
    expect(descriptors.length).toBe(2);
    expect(descriptors.every((dict) => dict.has(PDFName.of("FontFile2")))).toBe(true);
    expect(
      types.some((dict) => ["ExtGState", "JavaScript", "AA", "OpenAction"].some((key) => dict.has(PDFName.of(key)))),
    ).toBe(false);
  });

  it("has metadata that XML can hold, whatever the title is", async () => {
    const hostile = { ...properties, title: '甲<乙>&"丙"]]>\u0001丁\n戊' };
    const pdf = await PDFDocument.load(await paint(laid, hostile, shippedFonts), { updateMetadata: false });
    const packet = Buffer.from(pdf.catalog.lookup(PDFName.of("Metadata"), PDFStream).getContents()).toString("utf8");
    expect(packet).toContain("甲&lt;乙&gt;&amp;&quot;丙&quot;]]&gt; 丁 戊");
    expect(pdf.getTitle()).toBe('甲<乙>&"丙"]]> 丁 戊');
  });

  it("says its title, language and dates, and lists the headings as bookmarks", async () => {
    const pdf = await PDFDocument.load(await paint(laid, properties, shippedFonts), { updateMetadata: false });
    expect(pdf.getTitle()).toBe("资金测算表");
    expect(pdf.getLanguage()).toBe("zh-CN");
    expect(pdf.getCreationDate()?.toISOString()).toBe("2026-06-30T00:00:00.000Z");
    expect(laid.bookmarks.map((each) => each.title)).toEqual(["一、可计算的补助", "（一）明细"]);
    expect(pdf.catalog.toString()).toContain("/Outlines");
  });
});
