import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The files of a bag as another maker would write it, by path; spread it and change what a test is about. */
export type BagFiles = Readonly<Record<string, string | Uint8Array>>;

/** A manifest over files, in the algorithm and with the separator given. */
export function manifestOf(files: BagFiles, algorithm = "sha256", separator = "  "): string {
  const lines = Object.entries(files).map(([path, content]) => {
    const encoded = path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
    return `${createHash(algorithm).update(content).digest("hex")}${separator}${encoded}\n`;
  });
  return lines.join("");
}

/** The bagit.txt of BagIt 1.0. */
export const foreignDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** One payload file of another maker. */
export const foreignBinary = { "data/sub/b.bin": new Uint8Array([0, 1, 2, 255]) };

/** Two payload files of another maker. */
export const foreignPayload: BagFiles = { "data/说明 书.txt": "内容", ...foreignBinary };

/** A plain bag of another maker around a payload, by default with a manifest of SHA-512. */
export function foreignBag(payload: BagFiles = foreignPayload, algorithm = "sha512"): BagFiles {
  return {
    "bagit.txt": foreignDeclaration,
    [`manifest-${algorithm}.txt`]: manifestOf(payload, algorithm),
    ...payload,
  };
}

/** Writes the files of a bag below a folder. */
export async function writeFiles(root: string, files: BagFiles): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}
