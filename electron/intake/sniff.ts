/** What a file is by its first bytes, whatever its name says. */
export type FileFormat =
  | "empty"
  | "pdf"
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "bmp"
  | "tiff"
  | "heic"
  | "mp4"
  | "ole"
  | "zip"
  | "xml"
  | "html"
  | "text"
  | "binary";

/** How many bytes from the start `sniff` wants to see. */
export const sniffLength = 65_536;

interface Signature {
  readonly format: FileFormat;
  readonly at: number;
  readonly bytes: string;
}

// From the formats' own specifications; bytes as Latin-1 text.
const signatures: readonly Signature[] = [
  { format: "jpeg", at: 0, bytes: "\xff\xd8\xff" },
  { format: "png", at: 0, bytes: "\x89PNG\r\n\x1a\n" },
  { format: "gif", at: 0, bytes: "GIF8" },
  { format: "webp", at: 8, bytes: "WEBP" },
  { format: "tiff", at: 0, bytes: "II*\0" },
  { format: "tiff", at: 0, bytes: "MM\0*" },
  { format: "heic", at: 4, bytes: "ftyphei" },
  { format: "heic", at: 4, bytes: "ftypmif1" },
  { format: "mp4", at: 4, bytes: "ftyp" },
  { format: "ole", at: 0, bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" },
  { format: "zip", at: 0, bytes: "PK\x03\x04" },
  { format: "zip", at: 0, bytes: "PK\x05\x06" },
];

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** The format that the first bytes of a file (up to `sniffLength` of them) show. */
export function sniff(head: Uint8Array): FileFormat {
  if (head.length === 0) return "empty";
  const start = latin(head.subarray(0, 2048));
  const signed = signatures.find(({ at, bytes }) => start.startsWith(bytes, at));
  if (signed !== undefined) return signed.format;
  // Readers of PDF accept its mark anywhere in the first kilobyte, and mail gateways do put bytes before it.
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (start.startsWith("BM") && head.length > 26 && start.slice(6, 10) === "\0\0\0\0") return "bmp";
  return sniffText(head, start);
}

function sniffText(head: Uint8Array, start: string): FileFormat {
  const wide = start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") || looksLikeUtf16(head);
  const plain = wide ? start.replaceAll("\0", "") : start;
  const text = plain.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
  if (text.startsWith("<")) return sniffMarkup(text);
  if (wide) return "text";
  return head.some((byte) => byte < 9 || (byte > 13 && byte < 27)) ? "binary" : "text";
}

function sniffMarkup(text: string): FileFormat {
  const body = text.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s)+/, "");
  return /^<(?:!doctype\s+html|html|head|body|table|meta|style|div|center|form|script|title|link)\b/i.test(body)
    ? "html"
    : "xml";
}

/** Text of two bytes a character has a NUL beside nearly every digit, comma and line end. */
export function looksLikeUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = head.subarray(0, 2048 - (2048 % 2));
  if (!sample.includes(0)) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, sample.length / 16)) return null;
  if (odd > 8 * even) return "utf-16le";
  return even > 8 * odd ? "utf-16be" : null;
}

/** The media type that the format is stored under. */
export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  empty: "application/octet-stream",
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  bmp: "image/bmp",
  tiff: "image/tiff",
  heic: "image/heic",
  mp4: "video/mp4",
  ole: "application/x-ole-storage",
  zip: "application/zip",
  xml: "application/xml",
  html: "text/html",
  text: "text/plain",
  binary: "application/octet-stream",
};
