import { decodeText } from "../decode-text.ts";
import { pdfStringBytes } from "./pdf-string.ts";
import type { RawObjects } from "./raw-objects.ts";

/**
 * The data that receipts of the treasury carry outside the list of attachments: an entry AttachmentData in base64, an XML whose
 * Voucher is the voucher, in base64 once more or as it is. Null where there is none.
 */
export function fiscalAttachment(raw: RawObjects): Uint8Array | null {
  const outer = attachmentData(raw);
  if (outer === null) return null;
  const decoded = decodeText(outer);
  if (!decoded.ok) return null;
  const inner = voucherWithin(decoded.value.text);
  if (inner === null || inner.startsWith("<")) return inner === null ? outer : Buffer.from(inner);
  return fromBase64(inner);
}

const entry = /\/AttachmentData\s{0,8}(\(|<(?!<)|(\d{1,7}) \d{1,3} R)/;

function attachmentData({ texts, object }: RawObjects): Uint8Array | null {
  for (const text of texts) {
    const match = entry.exec(text);
    if (match === null) continue;
    const [, opening = "", number] = match;
    const start = match.index + match[0].length - 1;
    const written =
      number === undefined
        ? text.slice(start, text.indexOf(opening === "(" ? ")" : ">", start) + 1)
        : object(Number(number));
    const read = written === null ? null : fromBase64(pdfStringBytes(written) ?? written);
    if (read !== null) return read;
  }
  return null;
}

/** What an element Voucher holds, of any namespace; null where there is none. */
function voucherWithin(text: string): string | null {
  const opening = /<(?:[\w.-]{1,40}:)?Voucher(?:\s[^<>]{0,400})?>/.exec(text);
  if (opening === null) return null;
  const start = opening.index + opening[0].length;
  const end = text.indexOf("</", Math.max(start, text.lastIndexOf("Voucher>") - 42));
  const inner = text.slice(start, end < 0 ? text.length : end).trim();
  return inner.startsWith("<![CDATA[") ? inner.slice(9, inner.lastIndexOf("]]>")) : inner;
}

function fromBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s/g, "");
  return /^[A-Za-z0-9+/]{40,}={0,2}$/.test(plain) ? Buffer.from(plain, "base64") : null;
}
