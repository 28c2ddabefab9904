import { existsSync } from "node:fs";
import type { Original } from "../../shared/model/original.ts";
import { base64Texts } from "./base64-chunks.ts";
import type { Workspace } from "./workspace.ts";

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

/** A member of a JSON object; a list has an item a line. */
export function* memberPieces(name: string, value: unknown): Generator<string> {
  yield `${JSON.stringify(name)}: `;
  if (!Array.isArray(value)) return yield JSON.stringify(value);
  yield "[";
  for (const [index, item] of value.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
  yield "\n]";
}

/** The member `originals`: each with its bytes as base64 where they are there and asked for. */
export function* originalsPieces(
  workspace: Workspace,
  originals: readonly Original[],
  inline: boolean,
): Generator<string> {
  yield '"originals": [';
  for (const [index, original] of originals.entries()) {
    yield index === 0 ? "\n" : ",\n";
    yield* originalPieces(workspace, original, inline);
  }
  yield "\n]";
}

function* originalPieces(workspace: Workspace, original: Original, inline: boolean): Generator<string> {
  const text = JSON.stringify(original);
  if (!inline || !existsSync(workspace.originals.path(original.sha256))) return yield text;
  yield `${text.slice(0, -1)},"base64":"`;
  yield* base64Texts(workspace.originals.chunks(original.sha256));
  yield '"}';
}
