import type { Original } from "../../shared/model/original.ts";
import { base64Texts } from "./base64-chunks.ts";
import type { CarriedOriginals } from "./carried-originals.ts";

/** Text in pieces as UTF-8 bytes, gathered to parts of about 64 KiB. */
export function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  yield Buffer.from(text, "utf8");
}

/** A member of a JSON object; a list has an item a line, and `onItem` hears of each. */
export function* memberPieces(name: string, value: unknown, onItem: () => void = () => undefined): Generator<string> {
  yield `${JSON.stringify(name)}: `;
  if (!Array.isArray(value)) return yield JSON.stringify(value);
  yield "[";
  for (const [index, item] of value.entries()) {
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
    onItem();
  }
  yield "\n]";
}

/** The member `originals`: each with its bytes as base64 where they go along; `onBytes` hears how many were read. */
export function* originalsPieces(
  originals: readonly Original[],
  { chunksOf }: CarriedOriginals,
  onBytes: (count: number) => void = () => undefined,
): Generator<string> {
  yield '"originals": [';
  for (const [index, original] of originals.entries()) {
    yield index === 0 ? "\n" : ",\n";
    yield* originalPieces(original, chunksOf(original), onBytes);
  }
  yield "\n]";
}

function* originalPieces(
  original: Original,
  chunks: Iterable<Uint8Array> | null,
  onBytes: (count: number) => void,
): Generator<string> {
  const text = JSON.stringify(original);
  if (chunks === null) return yield text;
  yield `${text.slice(0, -1)},"base64":"`;
  yield* base64Texts(counted(chunks, onBytes));
  yield '"}';
}

function* counted(chunks: Iterable<Uint8Array>, onBytes: (count: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}
