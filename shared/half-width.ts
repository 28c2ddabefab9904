/**
 * Full-width letters, digits and signs become half-width, and every kind of blank on a line becomes a plain space.
 * Nothing else changes: Unicode's own NFKC would also turn `12²` into `122` and `①` into `1`.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("￥", "¥")
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, " ");
}

/** The text in half width and capital letters without any blanks, as codes and numbers are compared. */
export function toPlainCode(text: string): string {
  return toHalfWidth(text).replace(/\s/g, "").toUpperCase();
}
