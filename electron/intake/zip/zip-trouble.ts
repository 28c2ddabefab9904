import { crc32, inflateRawSync } from "node:zlib";
import { type ZipRecord, zipRecords } from "./zip-records.ts";

/** What keeps a ZIP from being read part by part. */
export type ZipTrouble = "zip-damaged" | "file-encrypted";

const longestName = 1_000;
const mostChecked = 20_000_000;
const linkMode = 0o120_000;
const kindOfMode = 0o170_000;
// Sizes and places of 64 bits stand elsewhere; no file that is read needs them, but some writers use them always.
const elsewhere = 0xffff_ffff;

/**
 * Whether a package's parts are what its directory says, or null when they are: readable without a password, each with bytes of its
 * own that give its checksum, under names that stay inside. A part whose bytes have changed could hold a wrong amount.
 */
export function zipTrouble(bytes: Uint8Array): ZipTrouble | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = zipRecords(file);
  if (records === null) return "zip-damaged";
  if (records.some(({ isEncrypted }) => isEncrypted)) return "file-encrypted";
  if (records.some((record) => [record.stored, record.declared, record.at].includes(elsewhere))) return null;
  let free = 0;
  for (const record of records.toSorted((a, b) => a.at - b.at)) {
    const end = endOf(file, record);
    if (record.at < free || end === null || isTricky(record)) return "zip-damaged";
    free = end;
    if (!isWhole(record, file.subarray(end - record.stored, end))) return "zip-damaged";
  }
  return null;
}

const isTricky = ({ name, mode }: ZipRecord): boolean =>
  name.length > longestName || /^[/\\]|\0/.test(name) || (mode & kindOfMode) === linkMode;

/** Where the part's data ends; null where its local header is not there or it leads outside. */
function endOf(file: Buffer, { at, stored }: ZipRecord): number | null {
  if (at + 30 > file.length || file.toString("latin1", at, at + 4) !== "PK\u0003\u0004") return null;
  const end = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28) + stored;
  return end > file.length ? null : end;
}

/** Whether the bytes give what is declared of them. What is too large to be read at all is for the limits to refuse. */
function isWhole({ method, declared, crc }: ZipRecord, data: Uint8Array): boolean {
  if (declared > mostChecked) return true;
  try {
    const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(declared, 1) });
    return (method === 0 || method === 8) && content.length === declared && crc32(content) === crc;
  } catch {
    // zlib throws for damaged data and for more of it than was declared.
    return false;
  }
}
