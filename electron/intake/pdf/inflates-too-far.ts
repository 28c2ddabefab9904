import { inflateSync } from "node:zlib";

const mostBytes = 128_000_000;

// Each of these filters makes more out of less; two in a row make a gigabyte out of a kilobyte.
const inflating = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
const mostUncountable = 64_000;

/**
 * Whether a PDF's streams would take more memory than any honest paper needs: more than 128 MB in all, or through filters whose
 * yield cannot be told beforehand. Streams that a password protects are not counted.
 */
export function inflatesTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostBytes;
  let dictionaryFrom = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") {
      dictionaryFrom = at;
      continue;
    }
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf("endstream", start);
    const length = (end < 0 ? file.length : end) - start;
    const before = file.toString("latin1", Math.max(dictionaryFrom, at - 2000), at);
    if (isUncountable(before.slice(before.lastIndexOf(" obj") + 1), length)) return true;
    left -= yieldOf(file.subarray(start), left);
    if (left <= 0) return true;
  }
  return false;
}

const isUncountable = (dictionary: string, length: number): boolean => {
  const filters = dictionary.match(inflating) ?? [];
  const isPlain = !/\/(?:LZW|RunLength|RL\b|ASCII|A85|AHx)/.test(dictionary);
  return filters.length > 1 || (!isPlain && length > mostUncountable);
};

/** How many bytes a deflated stream gives, `most` when there are more; 0 for any other stream. */
function yieldOf(raw: Uint8Array, most: number): number {
  const isDeflated = ((raw[0] ?? 0) & 0x0f) === 8 && (((raw[0] ?? 0) << 8) | (raw[1] ?? 0)) % 31 === 0;
  if (!isDeflated) return 0;
  try {
    return inflateSync(raw, { maxOutputLength: most }).length;
  } catch (error) {
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return most;
    // Damaged: pdfjs will say so, or read what there is.
    return 0;
  }
}
