import { inflateSync } from "node:zlib";

/** A PDF's objects as they are written, for entries that pdfjs does not hand out. */
export interface RawObjects {
  /** The file, and what each of its object streams holds, a byte a character. */
  readonly texts: readonly string[];
  /** What an object is: a stream's content or the text of any other; null where it cannot be found. */
  readonly object: (number: number) => string | null;
}

const mostInflated = 4_000_000;
const mostStreams = 300;

/** Looks into a file of any honesty: no more than 4 MB are inflated, from no more than 300 streams. Of an encrypted file nothing is read. */
export function rawObjects(bytes: Uint8Array): RawObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes("/Encrypt")) return { texts: [], object: () => null };
  const text = file.toString("latin1");
  const packed = objectStreams(file, text);
  return {
    texts: [text, ...packed.map(({ body }) => body)],
    object: (number) => plainObject(file, text, number) ?? packedObject(packed, number),
  };
}

interface ObjectStream {
  /** Object number and place in `body`, in the stream's order. */
  readonly places: readonly (readonly [number, number])[];
  readonly body: string;
}

function objectStreams(file: Buffer, text: string): readonly ObjectStream[] {
  const found: ObjectStream[] = [];
  let left = mostInflated;
  for (let at = text.indexOf("/ObjStm"); at >= 0 && found.length < mostStreams; at = text.indexOf("/ObjStm", at + 7)) {
    const body = streamAfter(file, text, at, left);
    if (body === null) continue;
    left -= body.length;
    const dictionary = text.slice(Math.max(0, at - 200), at + 200);
    const first = Number(/\/First\s{0,8}(\d{1,7})/.exec(dictionary)?.[1] ?? Number.NaN);
    const numbers = body.slice(0, first).split(/\s+/).map(Number);
    const places = numbers.flatMap((number, index) =>
      index % 2 === 0 ? [[number, first + (numbers[index + 1] ?? 0)] as const] : [],
    );
    found.push({ places: Number.isNaN(first) ? [] : places, body });
  }
  return found;
}

/** The inflated stream whose dictionary stands at this place; null where there is none, or it is larger than may be. */
function streamAfter(file: Buffer, text: string, at: number, most: number): string | null {
  const keyword = text.indexOf("stream", at);
  if (keyword < 0 || keyword - at > 2000 || text.slice(at, keyword).includes("endobj")) return null;
  const start = keyword + (text.startsWith("\r\n", keyword + 6) ? 8 : 7);
  const end = text.indexOf("endstream", start);
  if (end < 0) return null;
  const raw = file.subarray(start, end);
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    // Not deflated, damaged or too large: what is plain is read as it stands.
    return /FlateDecode|LZW|ASCII/.test(text.slice(Math.max(0, at - 300), keyword)) ? null : raw.toString("latin1");
  }
}

function plainObject(file: Buffer, text: string, number: number): string | null {
  const mark = `${number} 0 obj`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (/\d/.test(text[at - 1] ?? "")) continue;
    const start = at + mark.length;
    return streamAfter(file, text, start, mostInflated) ?? text.slice(start, text.indexOf("endobj", start));
  }
  return null;
}

function packedObject(streams: readonly ObjectStream[], number: number): string | null {
  for (const { places, body } of streams) {
    const index = places.findIndex(([own]) => own === number);
    if (index >= 0) return body.slice(places[index]?.[1], places[index + 1]?.[1]);
  }
  return null;
}
