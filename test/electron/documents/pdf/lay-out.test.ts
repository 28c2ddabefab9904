import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, cell, labelCell, row, type Table } from "../../../../electron/documents/pdf/block.ts";
import type { LaidDocument } from "../../../../electron/documents/pdf/drawing.ts";
import { layOut } from "../../../../electron/documents/pdf/lay-out.ts";
import { misplacedTexts, textsAcrossRules } from "../geometry.ts";
import { shippedFonts } from "../shipped-fonts.ts";

const textsOf = (laid: LaidDocument): readonly string[] =>
  laid.pages.flatMap((page) => page.drawings.filter((each) => each.kind === "text").map((run) => run.text));

const table = (texts: readonly string[]): Table => ({
  kind: "table",
  columns: [{ share: 1, align: "center" }, { share: 4 }, { share: 2, align: "right" }],
  head: [row(labelCell("序号"), labelCell("事项"), labelCell("金额（元）"))],
  rows: texts.map((text, index) => row(cell(String(index + 1)), cell(text), cell("1,234.50"))),
});

describe("laying out", () => {
  it("repeats a table's head on every page it reaches and marks it as continued", () => {
    const laid = layOut([table(Array(80).fill("一行"))], "portrait", shippedFonts);
    const heads = textsOf(laid).filter((text) => text === "金额（元）");
    expect(laid.pages.length).toBeGreaterThan(1);
    expect(heads.length).toBe(laid.pages.length);
    expect(textsOf(laid).filter((text) => text === "（续表）").length).toBe(laid.pages.length - 1);
  });

  it("moves a row whole to the next page when it is short", () => {
    const laid = layOut([table(["一行", ...Array(40).fill("两行文字".repeat(12))])], "portrait", shippedFonts);
    for (const page of laid.pages) {
      const texts = page.drawings.filter((each) => each.kind === "text").map((run) => run.text);
      const rows = texts.filter((text) => text === "1,234.50").length;
      expect(texts.join("").split("两行文字").length - 1).toBe((laid.pages[0] === page ? rows - 1 : rows) * 12);
    }
  });

  it("splits a row that is taller than a page and prints every character of it", () => {
    const text = "取景地位于辽宁省境内。".repeat(400);
    const laid = layOut([table([text])], "portrait", shippedFonts);
    expect(laid.pages.length).toBeGreaterThan(2);
    expect(
      textsOf(laid)
        .filter((line) => /取|景|地|位|于|辽|宁|省|境|内/.test(line))
        .join(""),
    ).toBe(text);
  });

  it("sets money flush right", () => {
    const laid = layOut([table(["甲", "乙"])], "portrait", shippedFonts);
    const runs = laid.pages[0]?.drawings
      .filter((each) => each.kind === "text")
      .filter((run) => run.text === "1,234.50");
    const ends = new Set(runs?.map((run) => (run.x + run.width).toFixed(2)));
    expect(ends.size).toBe(1);
  });

  it("never leaves a heading alone at the foot of a page", () => {
    for (let height = 500; height < 702; height += 5) {
      const blocks: Block[] = [
        { kind: "paragraph", text: "始" },
        { kind: "space", height },
        { kind: "heading", level: 1, text: "一、标题" },
        table(["甲"]),
      ];
      const laid = layOut(blocks, "portrait", shippedFonts);
      const page = laid.pages.find((each) =>
        each.drawings.some((run) => run.kind === "text" && run.text === "一、标题"),
      );
      expect(page?.drawings.some((run) => run.kind === "text" && run.text === "序号")).toBe(true);
    }
  });

  it("refuses text below 9 points", () => {
    expect(() => layOut([{ kind: "paragraph", text: "小", size: 8.5 }], "portrait", shippedFonts)).toThrow(/9 pt/);
  });

  it("keeps a signature area in one piece", () => {
    const blocks: Block[] = [
      { kind: "paragraph", text: "始" },
      { kind: "space", height: 620 },
      { kind: "signature", lines: ["申报单位（盖章）：", "法定代表人（签字）：", "年　月　日"] },
    ];
    const laid = layOut(blocks, "portrait", shippedFonts);
    expect(laid.pages.length).toBe(2);
    expect(laid.pages[1]?.drawings.length).toBe(3);
  });

  it("places no text over another, across a rule or off the page, whatever the texts", () => {
    const anyText = fc.string({
      unit: fc.constantFrom(..."一二三。，（）《》“”%￥aB1.-/ \n"),
      maxLength: 900,
      size: "max",
    });
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), anyText, fc.boolean(), (cells, prose, wide) => {
        const paragraph: Block = { kind: "paragraph", text: prose, indent: true };
        const blocks: Block[] = [{ kind: "heading", level: 0, text: prose }, paragraph, table(cells), paragraph];
        const laid = layOut(blocks, wide ? "landscape" : "portrait", shippedFonts);
        expect(laid.pages.flatMap(misplacedTexts)).toEqual([]);
        expect(laid.pages.flatMap(textsAcrossRules)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
