/** An entry as a ZIP's directory records it; the data begins behind the local header at `at`. */
export interface ZipRecord {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly stored: number;
  readonly declared: number;
  /** Unix mode bits; 0 where another system wrote the entry. */
  readonly mode: number;
  readonly at: number;
}

const unix = 3;
const endLength = 22;
const longestComment = 65_535;

/** The directory of a ZIP, from APPNOTE 4.3; null where there is none or it leads outside of the file. */
export function zipRecords(file: Buffer): readonly ZipRecord[] | null {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < Math.max(0, file.length - endLength - longestComment) || end + endLength > file.length) return null;
  const count = file.readUInt16LE(end + 10);
  const records: ZipRecord[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > file.length || file.toString("latin1", at, at + 4) !== "PK\u0001\u0002") return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    records.push(recordAt(file, at, name));
    at += 46 + name + extra + comment;
  }
  return records;
}

const recordAt = (file: Buffer, at: number, nameLength: number): ZipRecord => ({
  name: file.toString("utf8", at + 46, at + 46 + nameLength),
  isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
  method: file.readUInt16LE(at + 10),
  crc: file.readUInt32LE(at + 16),
  stored: file.readUInt32LE(at + 20),
  declared: file.readUInt32LE(at + 24),
  mode: file[at + 5] === unix ? file.readUInt16LE(at + 40) : 0,
  at: file.readUInt32LE(at + 42),
});
