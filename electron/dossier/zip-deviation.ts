import type { ZipDirectory } from "./zip-directory.ts";
import { centralHeader, endRecords, localHeader } from "./zip-layout.ts";
import type { ZipForm } from "./zip-sink.ts";

/** Where an archive stops being what our writer gives for its files. */
export interface ZipDeviation {
  /** The entry concerned; empty for the end of the archive. */
  readonly name: string;
  readonly offset: number;
}

/**
 * Compares every byte of an archive that is not a file's own with what our writer puts there: headers, their order, the central
 * directory, the end. Null when all agree. The files' bytes themselves are left to their checksums.
 */
export async function findZipDeviation(
  zip: ZipDirectory,
  { date, limits }: Omit<ZipForm, "topFolder">,
): Promise<ZipDeviation | null> {
  const sorted = [...zip.entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const directory: Buffer[] = [];
  let position = 0;
  for (const file of sorted) {
    const header = localHeader(file, date, limits);
    if (!header.equals(await zip.readAt(position, header.length))) return { name: file.name, offset: position };
    directory.push(centralHeader(file, position, date, limits));
    position += header.length + file.size;
  }
  const tail = Buffer.concat([
    ...directory,
    endRecords(sorted.length, position, Buffer.concat(directory).length, limits),
  ]);
  // One byte more than expected is enough to see that there is too much, however long the rest is.
  const found = await zip.readAt(position, Math.min(zip.fileSize - position, tail.length + 1));
  return found.equals(tail) ? null : { name: "", offset: position + firstDifference(found, tail) };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}
