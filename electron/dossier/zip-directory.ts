import { isUnsafePath } from "./entry-path.ts";
import { PackageFailure } from "./package-failure.ts";
import { type ReadAt, readSafe, readZipEnd, type ZipEnd } from "./zip-end.ts";

/** An entry as the central directory describes it, whose local header has been found to agree. */
export interface ZipEntry {
  /** Decoded; never leads out of the archive. Folders end in a slash. */
  readonly name: string;
  readonly folder: boolean;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its bytes begin. */
  readonly dataOffset: number;
}

/** An open archive: its entries in the order of the central directory. */
export interface ZipDirectory extends ZipEnd {
  readonly entries: readonly ZipEntry[];
  readonly fileSize: number;
  readonly readAt: ReadAt;
}

const mostEntries = 200_000;
const largestDirectory = 64 << 20;
// Deflate can give up to 1,032 times its input. Real files stay far below 100 times, but for short runs of zeros.
const plainRatio = 100;
const inflationAllowance = 256 << 20;

/** Reads and checks the central directory; refuses what is broken, absurdly large, overlapping, encrypted or leads outside. */
export async function readZipDirectory(path: string, fileSize: number, readAt: ReadAt): Promise<ZipDirectory> {
  const end = await readZipEnd(path, fileSize, readAt);
  if (end.count > mostEntries || end.directorySize > largestDirectory) {
    throw new PackageFailure("too-many-files", path, { count: String(end.count) });
  }
  const directory = await readAt(end.directoryOffset, end.directorySize);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index += 1) {
    const { header, next } = readCentralHeader(path, directory, at, end.directoryOffset);
    entries.push({ ...header.entry, dataOffset: await findData(header, end.directoryOffset, readAt) });
    at = next;
  }
  if (at !== directory.length) throw broken(path, end.directoryOffset + at);
  refuseOverlaps(entries);
  refuseBombs(entries);
  return { ...end, entries, fileSize, readAt };
}

interface CentralHeader {
  readonly entry: Omit<ZipEntry, "dataOffset">;
  readonly rawName: Buffer;
}

function broken(path: string, offset: number): PackageFailure {
  return new PackageFailure("zip-structure", path, { offset: String(offset) });
}

function readCentralHeader(
  path: string,
  bytes: Buffer,
  at: number,
  base: number,
): { readonly header: CentralHeader; readonly next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken(path, base + at);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw broken(path, base + at);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = decodeName(rawName, (bytes.readUInt16LE(at + 8) & 0x0800) !== 0);
  refuseUnreadable(bytes, at, name);
  const sizes = readSizes(name, bytes, at, bytes.subarray(nameEnd, extraEnd), base);
  const folder = name.endsWith("/");
  const deflated = bytes.readUInt16LE(at + 10) === 8;
  if ((!deflated && sizes.size !== sizes.packedSize) || (folder && sizes.size > 0)) throw broken(name, base + at);
  return { header: { entry: { name, folder, deflated, crc: bytes.readUInt32LE(at + 16), ...sizes }, rawName }, next };
}

function refuseUnreadable(bytes: Buffer, at: number, name: string): void {
  if (isUnsafePath(name.endsWith("/") ? name.slice(0, -1) : name)) throw new PackageFailure("unsafe-path", name);
  if ((bytes.readUInt16LE(at + 8) & 0x2041) !== 0) throw new PackageFailure("zip-encrypted", name);
  const method = bytes.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new PackageFailure("zip-method", name);
  const unixKind = (bytes.readUInt32LE(at + 38) >>> 28) & 0xf;
  const madeOnUnix = bytes.readUInt8(at + 5) === 3;
  if (madeOnUnix && ![0, 4, 8].includes(unixKind)) throw new PackageFailure("special-file", name);
}

function readSizes(
  name: string,
  bytes: Buffer,
  at: number,
  extra: Buffer,
  base: number,
): Pick<ZipEntry, "packedSize" | "size" | "offset"> {
  let rest = zip64Extra(extra);
  const wide = (field: number): number => {
    const short = bytes.readUInt32LE(at + field);
    if (short !== 0xffffffff) return short;
    if (rest.length < 8) throw broken(name, base + at);
    const value = readSafe(name, rest, 0, base + at);
    rest = rest.subarray(8);
    return value;
  };
  const size = wide(24);
  const packedSize = wide(20);
  return { size, packedSize, offset: wide(42) };
}

function zip64Extra(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return Buffer.alloc(0);
}

// Without the UTF-8 flag the name's encoding is not told: UTF-8 where it reads as such, else what Chinese Windows writes.
function decodeName(raw: Buffer, utf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return new TextDecoder(utf8 ? "utf-8" : "gb18030").decode(raw);
  }
}

async function findData({ entry, rawName }: CentralHeader, dataEnd: number, readAt: ReadAt): Promise<number> {
  const local = await readAt(entry.offset, 30 + rawName.length);
  if (local.length < 30 + rawName.length || local.readUInt32LE(0) !== 0x04034b50)
    throw broken(entry.name, entry.offset);
  const sameName = local.readUInt16LE(26) === rawName.length && local.subarray(30).equals(rawName);
  const sameMethod = local.readUInt16LE(8) === (entry.deflated ? 8 : 0);
  if (!sameName || !sameMethod) throw broken(entry.name, entry.offset);
  const dataOffset = entry.offset + local.length + local.readUInt16LE(28);
  if (dataOffset + entry.packedSize > dataEnd) throw broken(entry.name, entry.offset);
  return dataOffset;
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let taken = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < taken) throw new PackageFailure("zip-overlap", entry.name);
    taken = entry.dataOffset + entry.packedSize;
  }
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  let excess = 0;
  for (const { name, size, packedSize } of entries) {
    excess += Math.max(0, size - plainRatio * packedSize);
    if (excess > inflationAllowance) throw new PackageFailure("zip-bomb", name, { bytes: String(size) });
  }
}
