import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive that need not be honest: every field can be said wrongly. */
export interface HandMadeEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly deflate?: boolean;
  /** What the headers say, where it is not the truth. */
  readonly says?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly offset?: number;
    readonly method?: number;
    readonly localName?: string;
  };
  readonly flags?: number;
  readonly unixMode?: number;
  readonly extra?: Uint8Array;
}

/** Packs an archive as told, true or not; `says.count` of the end record can be wrong as well. */
export function handMadeZip(entries: readonly HandMadeEntry[], says: { readonly count?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = entry.data ?? Buffer.alloc(0);
    const packed = entry.deflate === true ? deflateRawSync(data) : data;
    const part = Buffer.concat([localPart(entry, data, packed), packed]);
    directory.push(centralPart(entry, data, packed, at));
    parts.push(part);
    at += part.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(says.count ?? entries.length, 8);
  end.writeUInt16LE(says.count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

function common(entry: HandMadeEntry, data: Uint8Array, packed: Uint8Array, name: Buffer, extra: number): Buffer {
  const { says = {} } = entry;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0x0800, 2);
  fields.writeUInt16LE(says.method ?? (entry.deflate === true ? 8 : 0), 4);
  fields.writeUInt32LE(says.crc ?? crc32(data), 10);
  fields.writeUInt32LE(says.packedSize ?? packed.length, 14);
  fields.writeUInt32LE(says.size ?? data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra, 24);
  return fields;
}

function localPart(entry: HandMadeEntry, data: Uint8Array, packed: Uint8Array): Buffer {
  const name = Buffer.from(entry.says?.localName ?? entry.name);
  return Buffer.concat([Buffer.from("PK\x03\x04"), common(entry, data, packed, name, 0), name]);
}

function centralPart(entry: HandMadeEntry, data: Uint8Array, packed: Uint8Array, at: number): Buffer {
  const name = Buffer.from(entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const last = Buffer.alloc(14);
  last.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 6);
  last.writeUInt32LE(entry.says?.offset ?? at, 10);
  const madeBy = Buffer.from([20, 3]);
  return Buffer.concat([
    Buffer.from("PK\x01\x02"),
    madeBy,
    common(entry, data, packed, name, extra.length),
    last,
    name,
    extra,
  ]);
}
