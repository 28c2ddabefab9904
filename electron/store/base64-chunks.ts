/** Bytes as base64 text, in parts that put together are the base64 of the whole. */
export function* base64Texts(chunks: Iterable<Uint8Array>): Generator<string> {
  for (const part of regroup(chunks, bytesAtOnce)) yield part.toString("base64");
}

/**
 * The bytes of base64 text that comes as ASCII bytes in parts. Text that is not base64 gives other bytes: check them by their hash. Each
 * part is only valid until the next is asked for.
 */
export function* base64Bytes(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const room = Buffer.allocUnsafe(bytesAtOnce);
  for (const part of regroup(chunks, (bytesAtOnce / 3) * 4)) {
    const count = room.write(part.toString("latin1"), "base64");
    yield room.subarray(0, count);
  }
}

// Whole groups of three, and small enough that their texts are cheap to forget.
const bytesAtOnce = 48 * 1024;

// Every part but the last has `size` bytes. It is only valid until the next is asked for.
function* regroup(chunks: Iterable<Uint8Array>, size: number): Generator<Buffer> {
  const rest = Buffer.allocUnsafe(size);
  let kept = 0;
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let at = 0;
    if (kept > 0) {
      at = bytes.copy(rest, kept);
      kept += at;
      if (kept < size) continue;
      yield rest;
    }
    for (; at + size <= bytes.length; at += size) yield bytes.subarray(at, at + size);
    kept = bytes.copy(rest, 0, at);
  }
  if (kept > 0) yield rest.subarray(0, kept);
}
