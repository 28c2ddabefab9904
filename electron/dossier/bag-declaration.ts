/** Our bagit.txt. */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** What a bagit.txt declares. */
export interface BagDeclaration {
  readonly version: string;
  /** Name of the encoding of the other tag files, as written. */
  readonly encoding: string;
}

/** Reads any maker's bagit.txt; null when it is not the two lines that RFC 8493 asks for. */
export function parseBagDeclaration(text: string): BagDeclaration | null {
  const form =
    /^BagIt-Version: *(\d+\.\d+)[ \t]*(?:\r\n|\n|\r)Tag-File-Character-Encoding: *([\w.:-]+)[ \t]*(?:\r\n|\n|\r)*$/;
  const match = form.exec(text);
  return match === null ? null : { version: match[1] ?? "", encoding: match[2] ?? "" };
}

/** The versions of BagIt whose rules the verifier applies. */
export const knownBagVersions: readonly string[] = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];
