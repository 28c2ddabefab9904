import { fileChunks } from "./file-bytes.ts";

/** Where the text of a base64 value stands in a file: from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A JSON file without its base64 values: each is replaced by `#0`, `#1` … and left in the file. */
export interface ScannedDocument {
  readonly skeleton: Uint8Array;
  readonly ranges: readonly ByteRange[];
}

/**
 * Reads a JSON file of any size, keeping all but the values of keys named `base64`, so that a document with gigabytes of originals needs
 * the memory of its records only. Does not judge the JSON: the skeleton is parsed afterwards. `onRead` hears of bytes as they are read.
 */
export function scanDocument(path: string, onRead: (bytes: number) => void = () => undefined): ScannedDocument {
  const scan = new DocumentScan();
  for (const chunk of fileChunks(path)) {
    scan.take(chunk);
    onRead(chunk.length);
  }
  return { skeleton: Buffer.concat(scan.kept), ranges: scan.ranges };
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

class DocumentScan {
  readonly kept: Buffer[] = [];
  readonly ranges: ByteRange[] = [];
  #place: "between" | "string" | "escape" | "base64" = "between";
  #recent = ""; // the string being read or read last, as far as it could be a key's name
  #last: "base64-key" | "other" = "other"; // whether the last thing read was `"base64":`
  #start = 0;
  #offset = 0;

  take(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) at = this.#place === "base64" ? this.#passValue(chunk, at) : this.#keepText(chunk, at);
    this.#offset += chunk.length;
  }

  // Goes over a base64 value up to its closing quote.
  #passValue(chunk: Uint8Array, from: number): number {
    const end = chunk.indexOf(quote, from);
    if (end < 0) return chunk.length;
    this.kept.push(Buffer.from(`#${this.ranges.length}`));
    this.ranges.push({ start: this.#start, end: this.#offset + end });
    this.#place = "string"; // the closing quote is kept like any other
    return end;
  }

  // Keeps everything up to the opening quote of the next base64 value.
  #keepText(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && this.#place !== "base64") {
      const byte = chunk[at] as number; // `at` is below the length
      if (this.#place === "between") this.#readBetween(byte, this.#offset + at);
      else this.#readString(byte);
      at++;
    }
    this.kept.push(Buffer.from(chunk.subarray(from, at)));
    return at;
  }

  #readBetween(byte: number, offset: number): void {
    if (byte === quote) {
      this.#place = this.#last === "base64-key" ? "base64" : "string";
      this.#start = offset + 1;
      this.#recent = "";
      this.#last = "other";
    } else if (byte === colon) {
      this.#last = this.#recent === "base64" ? "base64-key" : "other";
    } else if (!isSpace(byte)) {
      this.#recent = "";
      this.#last = "other";
    }
  }

  #readString(byte: number): void {
    if (this.#place === "escape") this.#place = "string";
    else if (byte === backslash) this.#place = "escape";
    else if (byte === quote) this.#place = "between";
    if (this.#place !== "between" && this.#recent.length <= 6) this.#recent += String.fromCharCode(byte);
  }
}
