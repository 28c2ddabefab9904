/** What pages call the typeface of the stamp; no maker of PDFs uses this name. */
export const stampFontName = "ShenbaoStamp";

/** What pages call their flattened annotations, with a number behind it. */
export const flattenedName = "ShenbaoMark";
