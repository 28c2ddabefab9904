const directoryEntry = Buffer.from("PK\u0001\u0002", "latin1");
const flagsAt = 8;
const nameLengthAt = 28;
const entryLength = 46;

/** Whether any entry of a ZIP stands behind a password, by the flags in its directory. */
export function isEncryptedZip(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf(directoryEntry);
  while (at >= 0 && at + entryLength <= buffer.length) {
    if ((buffer.readUInt16LE(at + flagsAt) & 1) === 1 && buffer.readUInt16LE(at + nameLengthAt) > 0) return true;
    at = buffer.indexOf(directoryEntry, at + entryLength);
  }
  return false;
}
