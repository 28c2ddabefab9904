import { constants, deflateRawSync } from "node:zlib";

const megabyte = 1_000_000;

/** A deflated stream (without any header) of so many megabytes of one byte, made without ever holding them: a full flush repeats. */
export function deflatedBlanks(megabytes: number, byte = 32): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(megabyte, byte), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), Buffer.from([3, 0])]);
}

/** The same with zlib's header; its sum at the end is not right, which no reader gets to see. */
export const zlibBlanks = (megabytes: number, byte = 32): Uint8Array =>
  Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedBlanks(megabytes, byte), Buffer.alloc(4)]);
