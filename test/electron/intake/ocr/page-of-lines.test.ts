import { describe, expect, it } from "vitest";
import { pageOfLines, type ReadLine, unsure } from "../../../../electron/intake/ocr/page-of-lines.ts";
import { rowsOf } from "../../../../electron/intake/print/page-rows.ts";

/** A line of signs of equal width, as it would be read in a picture that lies at an angle (degrees). */
function lineOf(text: string, [x, y]: readonly [number, number], turned = 0, confidence = 1): ReadLine {
  const signs = [...text];
  const [width, angle] = [signs.length * 20, (turned * Math.PI) / 180];
  const middle = {
    x: (x + width / 2) * Math.cos(angle) - y * Math.sin(angle),
    y: (x + width / 2) * Math.sin(angle) + y * Math.cos(angle),
  };
  const read = signs.map((sign, index) => ({ text: sign, place: (index + 0.5) / signs.length, confidence }));
  return { box: { middle, width, height: 26, angle }, signs: read };
}

const textsOf = (lines: readonly ReadLine[], turned = 0): readonly string[] =>
  rowsOf(pageOfLines(lines, (turned * Math.PI) / 180)).map(({ text }) => text);

describe("a page of lines that were read", () => {
  const lines = (turned: number) => [
    lineOf("购买方名称样例", [0, 0], turned),
    lineOf("销售方名称样例", [400, 0], turned),
    lineOf("价税合计大写壹", [0, 60], turned),
  ];

  it.each([0, 7, 33, 90, 180, 271])("has its rows whichever way it lies: %i degrees", (turned) => {
    expect(textsOf(lines(turned), turned)).toEqual(["购买方名称样例销售方名称样例", "价税合计大写壹"]);
  });

  it("has the width of an invoice, and signs as large as they stand apart", () => {
    const page = pageOfLines(lines(0), 0);
    expect(page.width).toBe(595);
    const [first, second] = page.signs;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(first?.size ?? 0, 1);
  });

  it("marks a word or figure that was not read surely, and leaves out what says nothing", () => {
    const doubtful = (text: string): ReadLine => {
      const line = lineOf(text, [0, 0]);
      return { ...line, signs: line.signs.map((sign, index) => (index === 1 ? { ...sign, confidence: 0.6 } : sign)) };
    };
    expect(textsOf([doubtful("1060.00")])).toEqual([`1${unsure}60.00`]);
    expect(textsOf([doubtful("样例公司")])).toEqual([`样${unsure}公司`]);
    expect(textsOf([doubtful("计¥106.00")])).toEqual(["计¥106.00"]);
    expect(textsOf([doubtful("计⊗壹佰")])).toEqual(["计壹佰"]);
  });

  it("leaves out seals and strokes that only look like signs", () => {
    const seal = lineOf("回四", [0, 200], 0, 0.3);
    const stroke = lineOf("一", [300, 200], 0, 0.7);
    expect(textsOf([...lines(0), seal, stroke])).toHaveLength(2);
  });
});
