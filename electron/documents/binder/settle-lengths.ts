import { type PDFContext, PDFName, PDFNumber, PDFRawStream, PDFRef } from "pdf-lib";

const length = PDFName.of("Length");

/**
 * Gives streams whose length stands in another object the bytes that it says, where the file agrees: the parser has to guess at
 * their end, and takes a line break that belongs to the data for one that follows it.
 */
export function settleLengths(context: PDFContext, file: Buffer): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || !(stream.dict.get(length) instanceof PDFRef)) continue;
    const stated = stream.dict.lookup(length);
    if (!(stated instanceof PDFNumber) || stated.asNumber() === stream.contents.length) continue;
    const from = stream.contents.byteOffset - file.byteOffset;
    const end = from + stated.asNumber();
    if (/^\s*endstream/.test(file.toString("latin1", end, end + 14))) stream.contents = file.subarray(from, end);
  }
}
