import type { ByteRange } from "./part.ts";
import type { Volume } from "./volume.ts";
import { writeVolume } from "./write-volume.ts";

/** Reads a run of bytes of a source that a volume names. */
export type ReadSource = (source: string, range: ByteRange) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const chunkBytes = 1 << 18;

/** The bytes of a volume in order, small pieces joined. A chunk is only valid until the next one is asked for. */
export async function* volumeChunks(volume: Volume, read: ReadSource): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let used = 0;
  for await (const part of partsOf(volume, read)) {
    if (used + part.length > chunkBytes && used > 0) {
      yield buffer.subarray(0, used);
      used = 0;
    }
    if (part.length > chunkBytes) yield part;
    else {
      buffer.set(part, used);
      used += part.length;
    }
  }
  if (used > 0) yield buffer.subarray(0, used);
}

async function* partsOf(volume: Volume, read: ReadSource): AsyncGenerator<Uint8Array> {
  for (const piece of writeVolume(volume)) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* read(piece.source, piece.range);
  }
}
