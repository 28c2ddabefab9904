import type { PDFDocument, PDFFont } from "pdf-lib";
import { type Fonts, parseFont, type Weight } from "./fonts.ts";
import type { Encode, PageFont } from "./page-content.ts";

/** Whether the PDF carries only the glyphs it uses, or the whole typeface (20 MB; to prove the first loses none). */
export type Embedding = "subset" | "whole";

/** A weight in a PDF: what pages call it, how texts are written in it, and the font to refer to. */
export interface EmbeddedFont extends PageFont {
  readonly font: PDFFont;
}

const weights = [
  ["regular", "R"],
  ["bold", "B"],
] as const;

/** Embeds the weights that a document uses. Only the glyphs of encoded texts go into a subset, so texts are encoded before saving. */
export async function embedFonts(
  pdf: PDFDocument,
  fonts: Fonts,
  embedding: Embedding,
  used: ReadonlySet<Weight>,
): Promise<ReadonlyMap<Weight, EmbeddedFont>> {
  pdf.registerFontkit({ create: openUnshaped });
  const embedded = new Map<Weight, EmbeddedFont>();
  for (const [weight, name] of weights.filter(([each]) => used.has(each))) {
    const customName = `SHENBA+NotoSansSC-${weight === "bold" ? "Bold" : "Regular"}`;
    const font = await pdf.embedFont(fonts[weight].bytes, { subset: embedding === "subset", customName });
    embedded.set(weight, { name, font, encode: encoderOf(font) });
  }
  return embedded;
}

// One glyph for one character, without ligatures or other shaping: what is drawn is then as wide as what was measured.
function openUnshaped(bytes: Uint8Array): ReturnType<typeof parseFont> {
  const font = parseFont(bytes);
  return Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text) }) });
}

/** Asks the font for each character once. */
function encoderOf(font: PDFFont): Encode {
  const codes = new Map<string, string>();
  const codeOf = (character: string): string => {
    const known = codes.get(character);
    if (known !== undefined) return known;
    const code = font.encodeText(character).asString();
    codes.set(character, code);
    return code;
  };
  return (text) => {
    let hex = "";
    for (const character of text) hex += codeOf(character);
    return hex;
  };
}
