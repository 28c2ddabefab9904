/** Bytes as base64 text, in parts that put together are the base64 of the whole. */
export function* base64Texts(chunks: Iterable<Uint8Array>): Generator<string> {
  for (const chunk of regroup(chunks, 3)) yield chunk.toString("base64");
}

/** The bytes of base64 text that comes as ASCII bytes in parts. Text that is not base64 gives other bytes: check them by their hash. */
export function* base64Bytes(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const chunk of regroup(chunks, 4)) yield Buffer.from(chunk.toString("latin1"), "base64");
}

// Every part but the last has a multiple of `unit` bytes.
function* regroup(chunks: Iterable<Uint8Array>, unit: number): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const chunk of chunks) {
    const joined = Buffer.concat([rest, chunk]);
    const whole = joined.length - (joined.length % unit);
    if (whole > 0) yield joined.subarray(0, whole);
    rest = joined.subarray(whole);
  }
  if (rest.length > 0) yield rest;
}
