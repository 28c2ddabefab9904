import type { PDFDocument, PDFFont } from "pdf-lib";
import { type Face, parseFont } from "../pdf/fonts.ts";

/** The name under which pages and appearances call the typeface. */
export const faceKey = "ShenbaoSC";

/** Embeds the glyphs that are going to be used. One glyph for one character: what is drawn is as wide as what was measured. */
export function embedFace(pdf: PDFDocument, face: Face): Promise<PDFFont> {
  pdf.registerFontkit({
    create: (bytes: Uint8Array) => {
      const font = parseFont(bytes);
      return Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text) }) });
    },
  });
  return pdf.embedFont(face.bytes, { subset: true, customName: "SHENBA+NotoSansSC-Regular" });
}
