import * as fontkit from "fontkit";

/** The two weights that every document is set in. */
export type Weight = "regular" | "bold";

/** One weight of the typeface: what it holds and how wide its characters are. */
export interface Face {
  readonly weight: Weight;
  readonly bytes: Uint8Array;
  /** Whether the font can draw this code point. */
  readonly has: (codePoint: number) => boolean;
  /** The width of a text on one line, in points; equals what is drawn, one glyph a character, no kerning. */
  readonly widthOf: (text: string, size: number) => number;
}

/** The typeface of all documents. */
export type Fonts = { readonly [weight in Weight]: Face };

/** Opens the typeface from the bytes of its two TrueType files; throws when they are no single fonts. */
export function openFonts(files: { readonly [weight in Weight]: Uint8Array }): Fonts {
  return { regular: openFace("regular", files.regular), bold: openFace("bold", files.bold) };
}

/** Parses a TrueType file; a fresh object each time, because fontkit's glyphs remember what they were first used for. */
export function parseFont(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error("a font collection, where a single font was expected");
  return font;
}

function openFace(weight: Weight, bytes: Uint8Array): Face {
  const font = parseFont(bytes);
  const advances = new Map<number, number>();
  const advanceOf = (codePoint: number): number => {
    const known = advances.get(codePoint);
    if (known !== undefined) return known;
    const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    advances.set(codePoint, advance);
    return advance;
  };
  const widthOf = (text: string, size: number): number => {
    let width = 0;
    for (const character of text) width += advanceOf(character.codePointAt(0) as number);
    return width * size;
  };
  return { weight, bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint), widthOf };
}
