const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A string of PDF as it is written, `(…)` or `<…>`: its bytes, a character each; null for anything else. */
export function pdfStringBytes(written: string): string | null {
  const text = written.trim();
  if (text.startsWith("<") && text.endsWith(">")) {
    return Buffer.from(text.slice(1, -1).replace(/\s/g, ""), "hex").toString("latin1");
  }
  if (!text.startsWith("(") || !text.endsWith(")")) return null;
  return text.slice(1, -1).replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_whole, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return /^\s/.test(code) ? "" : (escapes[code] ?? code);
  });
}

/** The text of such bytes: UTF-16 with its mark, else UTF-8 where it is valid, else a character a byte. */
export function pdfText(bytes: string): string {
  const buffer = Buffer.from(bytes, "latin1");
  if (bytes.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(buffer);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return bytes;
  }
}
