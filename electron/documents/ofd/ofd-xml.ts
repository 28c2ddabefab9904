/** A part of an OFD file: an element of the standard's namespace (GB/T 33190—2016) with what stands in it. */
export const ofdPart = (root: string, body: string, attributes = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${root} xmlns:ofd="http://www.ofdspec.org/2016"${attributes}>${body}</ofd:${root}>\n`;

// A thousandth of a millimetre is finer than any printer.
const fineness = 1000;

/** A length in points as millimetres, the unit of the standard. */
export const inMillimetres = (points: number): string =>
  String(Math.floor((points * 25.4 * fineness) / 72 + 0.5) / fineness);

/** A box: left, top, width and height, in points, as the standard writes it. */
export const ofdBox = (...lengths: readonly [number, number, number, number]): string =>
  lengths.map(inMillimetres).join(" ");
