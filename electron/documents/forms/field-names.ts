/** A field's name as a person reads it: LibreOffice writes what is not ASCII as `#E9#A1#B9`. */
export function readableName(name: string): string {
  return name.replace(/(?:#[0-9A-Fa-f]{2})+/g, (coded) => {
    const bytes = Uint8Array.from(coded.slice(1).split("#"), (pair) => Number.parseInt(pair, 16));
    const text = new TextDecoder("utf-8").decode(bytes);
    return text.includes("\ufffd") ? coded : text;
  });
}
