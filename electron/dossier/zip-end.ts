import { PackageFailure } from "./package-failure.ts";

/** Reads bytes of an open archive; fewer than asked for means that it ends there. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

/** What the end of an archive says about its central directory. */
export interface ZipEnd {
  readonly count: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
  /** Bytes behind the last record and its comment. */
  readonly trailing: number;
}

const endSize = 22;
const longestComment = 0xffff;

/** Finds and reads the records at the end of an archive; what is no whole ZIP, or contradicts itself, is refused. */
export async function readZipEnd(path: string, fileSize: number, readAt: ReadAt): Promise<ZipEnd> {
  const tailStart = Math.max(0, fileSize - endSize - longestComment);
  const tail = await readAt(tailStart, fileSize - tailStart);
  const at = findEnd(tail);
  if (at === null) throw new PackageFailure("zip-unreadable", path);
  const endOffset = tailStart + at;
  const trailing = fileSize - endOffset - endSize - tail.readUInt16LE(at + 20);
  const plain = {
    count: tail.readUInt16LE(at + 10),
    directorySize: tail.readUInt32LE(at + 12),
    directoryOffset: tail.readUInt32LE(at + 16),
  };
  const zip64 = await readZip64End(path, endOffset, readAt);
  const end = zip64 ?? { ...plain, recordsOffset: endOffset };
  if (end.directoryOffset + end.directorySize !== end.recordsOffset) {
    throw new PackageFailure("zip-structure", path, { offset: String(endOffset) });
  }
  return { ...end, trailing };
}

/** The last end record whose comment still lies in the file. */
function findEnd(tail: Buffer): number | null {
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    if (at + endSize + tail.readUInt16LE(at + 20) <= tail.length) return at;
  }
  return null;
}

async function readZip64End(
  path: string,
  endOffset: number,
  readAt: ReadAt,
): Promise<(Omit<ZipEnd, "trailing"> & { readonly recordsOffset: number }) | null> {
  if (endOffset < 20) return null;
  const locator = await readAt(endOffset - 20, 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) return null;
  const recordsOffset = readSafe(path, locator, 8, endOffset);
  const record = await readAt(recordsOffset, 56);
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) {
    throw new PackageFailure("zip-structure", path, { offset: String(recordsOffset) });
  }
  const number = (at: number): number => readSafe(path, record, at, recordsOffset);
  return { count: number(32), directorySize: number(40), directoryOffset: number(48), recordsOffset };
}

/** A 64-bit number that a file can really have; absurd ones are refused. */
export function readSafe(path: string, bytes: Buffer, at: number, offset: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new PackageFailure("zip-structure", path, { offset: String(offset + at) });
  }
  return Number(value);
}
