import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakParagraph } from "../../../../electron/documents/pdf/break-paragraph.ts";
import { shippedFonts } from "../shipped-fonts.ts";

const measure = (text: string): number => shippedFonts.regular.widthOf(text, 10);
const prose =
  "根据《辽宁省微短剧措施》（试行）第二条，实际投入1,234,567.89元的20%，最高不超过5万元；他说：“你好！”——见ABC-123号……人民币￥50,000.00。";

describe("breaking a paragraph", () => {
  it("keeps every line within the width and loses nothing", () => {
    const lines = breakParagraph(prose, 100, measure);
    expect(lines.join("")).toBe(prose);
    expect(lines.every((line) => measure(line) <= 100)).toBe(true);
  });

  it("never begins a line with a closing mark nor ends one with an opening mark, at any width", () => {
    for (let width = 80; width < 500; width += 3) {
      const lines = breakParagraph(prose, width, measure);
      expect(lines.filter((line) => /^[，。；：！？、）》”…%]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /[（《“￥]$/.test(line))).toEqual([]);
    }
  });

  it("keeps figures and Latin words whole", () => {
    for (let width = 80; width < 500; width += 3) {
      const lines = breakParagraph(prose, width, measure);
      for (const whole of ["1,234,567.89", "20%", "￥50,000.00", "ABC-123"])
        expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  it("cuts a token wider than the line between characters", () => {
    const lines = breakParagraph("24212000000012345678", 40, measure);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("24212000000012345678");
  });

  it("leaves room for the indent on the first line only", () => {
    const lines = breakParagraph("一".repeat(25), 100, measure, 20);
    expect(lines.map((line) => line.length)).toEqual([8, 10, 7]);
  });

  it("gives one empty line for an empty text", () => {
    expect(breakParagraph("", 100, measure)).toEqual([""]);
  });

  it("loses no character of any text, at any width", () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."一二。，（）《》“”%￥aB1.- /…——") });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 300 }), (text, width) => {
        const lines = breakParagraph(text, width, measure);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(lines.every((line) => measure(line) <= width)).toBe(true);
      }),
    );
  });
});
