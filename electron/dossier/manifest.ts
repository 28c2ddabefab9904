/** A line of a manifest. */
export interface ManifestLine {
  /** Lower-case hexadecimal. */
  readonly checksum: string;
  /** Path from the bag's root, as the line spells it before percent-decoding. */
  readonly path: string;
}

/** A manifest as text, in the form that `sha256sum -c` reads: two spaces, LF, lines in the order given. */
export function renderManifest(lines: readonly ManifestLine[]): string {
  return lines.map(({ checksum, path }) => `${checksum}  ${path}\n`).join("");
}

/** Reads any maker's manifest; lines that are none are given back by number. */
export function parseManifest(text: string): {
  readonly lines: readonly ManifestLine[];
  readonly badLines: readonly number[];
} {
  const lines: ManifestLine[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    // md5sum and its kin mark binary files with an asterisk; some makers begin every path with "./".
    const match = /^([0-9A-Fa-f]+)[ \t]+\*?(?:\.\/)*(.+)$/.exec(line);
    if (match !== null) lines.push({ checksum: (match[1] ?? "").toLowerCase(), path: match[2] ?? "" });
    else if (line !== "") badLines.push(index + 1);
  }
  return { lines, badLines };
}

/** Undoes the percent-encoding of RFC 8493, which covers CR, LF and % and nothing else. */
export function decodeManifestPath(path: string): string {
  return path.replace(/%(0[AaDd]|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The node:crypto names of the algorithms a manifest's name may carry. */
const algorithms: Readonly<Record<string, string>> = {
  md5: "md5",
  sha1: "sha1",
  sha224: "sha224",
  sha256: "sha256",
  sha384: "sha384",
  sha512: "sha512",
};

/** A manifest's place in the bag, taken from its file name. */
export interface ManifestName {
  readonly kind: "payload" | "tag";
  /** For node:crypto; null when this tool cannot compute it. */
  readonly algorithm: string | null;
}

/** Reads a file name such as `tagmanifest-sha512.txt`; null for all others. */
export function parseManifestName(path: string): ManifestName | null {
  const match = /^(tag)?manifest-([^/]+)\.txt$/i.exec(path);
  if (match === null) return null;
  const algorithm = algorithms[(match[2] ?? "").toLowerCase().replaceAll("-", "")] ?? null;
  return { kind: match[1] === undefined ? "payload" : "tag", algorithm };
}
