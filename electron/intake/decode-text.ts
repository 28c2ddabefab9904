import { err, ok, type Result } from "../../shared/result.ts";
import { looksLikeUtf16 } from "./sniff.ts";

/** The encodings that Chinese banks, platforms and tax offices write. GB18030 contains GBK and GB2312. */
export type TextEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** A text and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // A fatal decoder throws on the first byte that the encoding does not have: that is its answer.
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return looksLikeUtf16(bytes);
}

/**
 * The text of the bytes without a byte order mark. UTF-8 is tried before GB18030, since Chinese text of the latter is
 * never valid UTF-8 while the reverse often passes; an encoding is taken only when it reads every byte.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, "encoding-unknown"> {
  const marked = markedEncoding(bytes);
  const decoded = marked === null ? (decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030")) : decodeAs(bytes, marked);
  return decoded === null || decoded.text.includes("\0") ? err("encoding-unknown") : ok(decoded);
}
