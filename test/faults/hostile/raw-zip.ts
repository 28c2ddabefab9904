import { crc32 } from "node:zlib";

/** An entry of a ZIP as it is to be written, however wrong. */
export interface RawEntry {
  readonly name: string;
  /** As stored: deflated when `method` is 8. */
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly declared?: number;
  readonly stored?: number;
  readonly crc?: number;
  /** The external attributes; Unix modes stand in the upper half. */
  readonly attributes?: number;
  /** Where the directory says that it begins, instead of where it does. */
  readonly at?: number;
}

/** A ZIP that says of its entries what it is told to say. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = Buffer.concat([Buffer.from("PK\u0003\u0004"), common(entry), Buffer.from(entry.name)]);
    local.push(header, Buffer.from(entry.data));
    directory.push(directoryEntry(entry, entry.at ?? offset));
    offset += header.length + entry.data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
}

/** What a local header and the directory say alike: 26 bytes, without extra fields. */
function common({ name, data, method = 0, flags = 0, declared, stored, crc }: RawEntry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(crc ?? crc32(data), 10);
  bytes.writeUInt32LE(stored ?? data.length, 14);
  bytes.writeUInt32LE(declared ?? data.length, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function directoryEntry(entry: RawEntry, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.attributes ?? 0, 6);
  tail.writeUInt32LE(at, 10);
  // The upper byte names the system: Unix.
  return Buffer.concat([
    Buffer.from("PK\u0001\u0002"),
    Buffer.from([20, 3]),
    common(entry),
    tail,
    Buffer.from(entry.name),
  ]);
}
