/**
 * Whether a PDF ends as its maker ended it: `whole`, its last cross-reference stands where the end says it does; `open`, the end is
 * missing or wrong but nothing follows the last mark of an end; `cut`, a later revision was begun and its end is lost.
 */
export function endOf(file: Buffer): "whole" | "open" | "cut" {
  const start = file.lastIndexOf("startxref");
  if (start >= 0) {
    const offset = Number(/^startxref\s+(\d+)/.exec(file.toString("latin1", start, start + 40))?.[1] ?? Number.NaN);
    const shift = Math.max(0, file.subarray(0, 1024).indexOf("%PDF-"));
    const isLast = !hasObjectAfter(file, start);
    if (isLast && (isCrossReference(file, offset) || isCrossReference(file, offset + shift))) return "whole";
    return isLast ? "open" : "cut";
  }
  const mark = file.lastIndexOf("%%EOF");
  return mark >= 0 && hasObjectAfter(file, mark) ? "cut" : "open";
}

function hasObjectAfter(file: Buffer, from: number): boolean {
  for (let at = file.indexOf("obj", from); at >= 0; at = file.indexOf("obj", at + 3))
    if (/\d\s+$/.test(file.toString("latin1", Math.max(0, at - 4), at))) return true;
  return false;
}

function isCrossReference(file: Buffer, offset: number): boolean {
  if (!Number.isSafeInteger(offset) || offset >= file.length) return false;
  return /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(file.toString("latin1", offset, offset + 40));
}
