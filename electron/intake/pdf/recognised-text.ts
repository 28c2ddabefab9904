import type { RawObjects } from "./raw-objects.ts";

// The fonts in which programs for scanners lay the text that they recognised under the picture of a page.
const invisibleFonts = /GlyphLessFont|HiddenHorzOCR|HiddenVertOCR/;

/** Whether the text of a file was recognised in its pictures, so that any digit may be misread. */
export const isRecognisedText = ({ texts }: RawObjects): boolean => texts.some((text) => invisibleFonts.test(text));
