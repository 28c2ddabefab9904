import { PDFParser } from "pdf-lib";

const endMark = "endstream";
const endings = [13, 10];

/**
 * The library's parser over a file in memory. Streams are views of the file, not copies, because a `Buffer` is cut without copying;
 * the end of a stream whose length is not stated is found by one search instead of byte by byte.
 */
export class EvidenceParser extends PDFParser {
  readonly #file: Buffer;

  constructor(file: Buffer) {
    super(file, Number.POSITIVE_INFINITY);
    this.#file = file;
  }

  protected override findEndOfStreamFallback(): number {
    const mark = this.#file.indexOf(endMark, this.bytes.offset());
    if (mark < 0) throw new Error("a stream without an end");
    this.bytes.moveTo(mark + endMark.length);
    let end = mark;
    if (this.#file[end - 1] === endings[1]) end -= 1;
    if (this.#file[end - 1] === endings[0]) end -= 1;
    return end;
  }
}
