import { existsSync } from "node:fs";
import { z } from "zod";
import type { Original } from "../../shared/model/original.ts";
import { type Records, recordsSchema } from "../../shared/model/records.ts";
import { base64Texts } from "./base64-chunks.ts";
import type { Workspace } from "./workspace.ts";
import { documentFormat, documentVersion } from "./workspace-document.ts";

/** What a document carries beside the records. */
export interface DocumentOptions {
  /** `inline`: the originals' bytes as base64, where they are there; `listed`: their names and hashes only. */
  readonly originals: "inline" | "listed";
  /** Whether the history of exports goes along; a package leaves it out, so that exporting twice gives the same bytes. */
  readonly history: boolean;
}

/** The whole workspace as UTF-8 JSON, written as it is asked for; throws a refusal when an original's bytes are not what they were. */
export function* documentChunks(workspace: Workspace, options: DocumentOptions): Generator<Uint8Array> {
  let text = "";
  for (const piece of pieces(workspace, options)) {
    text += piece;
    if (text.length < 65_536) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  yield Buffer.from(text, "utf8");
}

/** The originals whose files are not there, so that no document can carry their bytes. */
export const missingOriginals = (workspace: Workspace): readonly Original[] =>
  workspace.originals.list().filter(({ sha256 }) => !existsSync(workspace.originals.path(sha256)));

function* pieces(workspace: Workspace, options: DocumentOptions): Generator<string> {
  const { originals, ...records } = workspace.snapshot();
  yield `{\n"format": ${JSON.stringify(documentFormat)},\n"version": ${documentVersion},\n`;
  for (const [name, value] of Object.entries(records)) {
    const schema = recordsSchema.shape[name as keyof Records];
    yield* member(name, z.encode(schema as z.ZodType, value)); // each value is of its own schema
    yield ",\n";
  }
  yield `"nextEvidenceNumber": ${workspace.evidence.nextNumber()},\n`;
  if (options.history) {
    yield* member("exports", workspace.exports.list());
    yield ",\n";
  }
  yield '"originals": [';
  for (const [index, original] of originals.entries()) {
    yield index === 0 ? "\n" : ",\n";
    yield* originalPieces(workspace, original, options.originals === "inline");
  }
  yield "\n]\n}\n";
}

function* member(name: string, value: unknown): Generator<string> {
  yield `${JSON.stringify(name)}: `;
  if (!Array.isArray(value)) return yield JSON.stringify(value);
  yield "[";
  for (const [index, item] of value.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
  yield "\n]";
}

function* originalPieces(workspace: Workspace, original: Original, inline: boolean): Generator<string> {
  const text = JSON.stringify(original);
  if (!inline || !existsSync(workspace.originals.path(original.sha256))) return yield text;
  yield `${text.slice(0, -1)},"base64":"`;
  yield* base64Texts(workspace.originals.chunks(original.sha256));
  yield '"}';
}
