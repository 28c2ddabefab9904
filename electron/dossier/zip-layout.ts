import type { LocalDate } from "../../shared/dates.ts";

/** A stored file as our ZIPs describe it. */
export interface ZipFile {
  /** ASCII, with the top folder. */
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

/** From which value on ZIP64 fields are used; tests lower it. */
export interface ZipLimits {
  readonly size: number;
  readonly count: number;
}

/** The limits of the ZIP format: 4 GiB and 65,535 entries. */
export const standardZipLimits: ZipLimits = { size: 0xffffffff, count: 0xffff };

const plainVersion = 20;
const zip64Version = 45;
const madeOnUnix = 3 << 8;
const utf8Flag = 0x0800;
// A plain file readable by all; without it unzip on Unix would create files that nobody may read.
const fileAttributes = (0o100644 << 16) >>> 0;

/** The size of the local header that stands before a file's bytes. */
export function localHeaderSize(name: string, size: number, limits: ZipLimits): number {
  return 30 + name.length + (size >= limits.size ? 20 : 0);
}

/** The local header of a stored file. */
export function localHeader(file: ZipFile, date: LocalDate, limits: ZipLimits): Buffer {
  const extra = zip64Extra(file.size >= limits.size ? [file.size, file.size] : []);
  const signature = Buffer.from([0x50, 0x4b, 3, 4]);
  return Buffer.concat([signature, commonFields(file, date, limits, extra.length), Buffer.from(file.name), extra]);
}

/** The entry of a stored file in the central directory; `offset` is where its local header begins. */
export function centralHeader(file: ZipFile, offset: number, date: LocalDate, limits: ZipLimits): Buffer {
  const far = offset >= limits.size;
  const extra = zip64Extra([...(file.size >= limits.size ? [file.size, file.size] : []), ...(far ? [offset] : [])]);
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(madeOnUnix | versionFor(extra.length));
  const last = Buffer.alloc(14);
  last.writeUInt32LE(fileAttributes, 6);
  last.writeUInt32LE(far ? 0xffffffff : offset, 10);
  const common = commonFields(file, date, limits, extra.length);
  return Buffer.concat([signature, madeBy, common, last, Buffer.from(file.name), extra]);
}

/** The records that end the archive: with ZIP64 ones before them where a number does not fit. */
export function endRecords(count: number, directoryOffset: number, directorySize: number, limits: ZipLimits): Buffer {
  const big = directoryOffset >= limits.size || directorySize >= limits.size;
  const many = count >= limits.count;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(many ? 0xffff : count, 8);
  end.writeUInt16LE(many ? 0xffff : count, 10);
  end.writeUInt32LE(directorySize >= limits.size ? 0xffffffff : directorySize, 12);
  end.writeUInt32LE(directoryOffset >= limits.size ? 0xffffffff : directoryOffset, 16);
  return big || many ? Buffer.concat([zip64End(count, directoryOffset, directorySize), end]) : end;
}

function zip64End(count: number, directoryOffset: number, directorySize: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(madeOnUnix | zip64Version, 12);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directorySize), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(directoryOffset + directorySize), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** The 26 bytes that local and central headers share: from "version needed" to "extra length". */
function commonFields(file: ZipFile, date: LocalDate, limits: ZipLimits, extraSize: number): Buffer {
  const size = file.size >= limits.size ? 0xffffffff : file.size;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(versionFor(extraSize), 0);
  fields.writeUInt16LE(utf8Flag, 2);
  fields.writeUInt16LE(dosDate(date), 8);
  fields.writeUInt32LE(file.crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(file.name.length, 22);
  fields.writeUInt16LE(extraSize, 24);
  return fields;
}

function versionFor(extraSize: number): number {
  return extraSize > 0 ? zip64Version : plainVersion;
}

/** The extra field that holds what four bytes cannot; empty when there is nothing for it. */
function zip64Extra(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

/** Midnight of a day in the form of MS-DOS; days outside 1980–2107 become the nearest that it can say. */
function dosDate(date: LocalDate): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (year < 1980) return (1 << 5) | 1;
  if (year > 2107) return (127 << 9) | (12 << 5) | 31;
  return ((year - 1980) << 9) | (month << 5) | day;
}
