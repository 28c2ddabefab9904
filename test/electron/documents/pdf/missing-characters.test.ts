import { describe, expect, it } from "vitest";
import { missingCharacters, printable } from "../../../../electron/documents/pdf/missing-characters.ts";
import { shippedFonts } from "../shipped-fonts.ts";

describe("missing characters", () => {
  it("names a rare character with its code point and the text around it", () => {
    expect(missingCharacters("法定代表人：𠮷田明", shippedFonts)).toEqual([
      { character: "𠮷", codePoint: "U+20BB7", context: "法定代表人：𠮷田明" },
    ]);
  });

  it("names each once, in order", () => {
    expect(missingCharacters("😀𠮷😀", shippedFonts).map((each) => each.codePoint)).toEqual(["U+1F600", "U+20BB7"]);
  });

  it("finds nothing in ordinary Chinese, figures, signs and line ends", () => {
    expect(
      missingCharacters("《辽宁省》“微短剧”—…￥¥1,234.50元；①②□■√〇㎡·\n第二行\r\n\t第三行", shippedFonts),
    ).toEqual([]);
  });

  it("names control characters, which no font draws", () => {
    expect(missingCharacters("a\u0007b", shippedFonts).map((each) => each.codePoint)).toEqual(["U+0007"]);
  });

  it("leaves out marks without width, which are nothing on paper", () => {
    expect(printable("\ufeff申\u200b报\u00ad匣")).toBe("申报匣");
  });
});
