/** Whether a TIFF holds pages behind its first one: faxes and scans of many pages do. False for what is no TIFF. */
export function hasMorePages(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const mark = bytes.toString("latin1", 0, 4);
  if (mark !== "II*\0" && mark !== "MM\0*") return false;
  const number = (at: number, size: 2 | 4): number => {
    if (at + size > bytes.length) return 0;
    return mark.startsWith("II") ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  };
  const first = number(4, 4);
  return number(first + 2 + 12 * number(first, 2), 4) !== 0;
}
