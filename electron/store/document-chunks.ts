import { existsSync } from "node:fs";
import { z } from "zod";
import type { Original } from "../../shared/model/original.ts";
import { type Records, recordsSchema } from "../../shared/model/records.ts";
import { bytesOf, memberPieces, originalsPieces } from "./json-pieces.ts";
import type { Workspace } from "./workspace.ts";
import { documentFormat, documentVersion } from "./workspace-document.ts";

/** What a document carries beside the records. */
export interface DocumentOptions {
  /** `inline`: the originals' bytes as base64, where they are there; `listed`: their names and hashes only. */
  readonly originals: "inline" | "listed";
  /** Whether the history goes along: the exports, the operator, the trail. A package leaves it out, so that exporting twice gives the same bytes. */
  readonly history: boolean;
  /** Whether the names, numbers and plates of travellers go along, where a person asked to keep them. A package never carries them. */
  readonly personalDetails: boolean;
}

/** The whole workspace as UTF-8 JSON, written as it is asked for; throws a refusal when an original's bytes are not what they were. */
export const documentChunks = (workspace: Workspace, options: DocumentOptions): Generator<Uint8Array> =>
  bytesOf(pieces(workspace, options));

/** The originals whose files are not there, so that no document can carry their bytes. */
export const missingOriginals = (workspace: Workspace): readonly Original[] =>
  workspace.originals.list().filter(({ sha256 }) => !existsSync(workspace.originals.path(sha256)));

const withoutPersons = (records: Records): Records => ({
  ...records,
  invoices: records.invoices.map(({ personalDetails: _persons, ...invoice }) => invoice),
});

// A package of a studio that never handed over its books stays what it was before there were any, byte for byte.
const unlessThere: ReadonlySet<string> = new Set(["journalEntries"]);

function* pieces(workspace: Workspace, options: DocumentOptions): Generator<string> {
  const snapshot = workspace.snapshot();
  const { originals, ...records } = options.personalDetails ? snapshot : withoutPersons(snapshot);
  yield `{\n"format": ${JSON.stringify(documentFormat)},\n"version": ${documentVersion},\n`;
  for (const [name, value] of Object.entries(records)) {
    if (unlessThere.has(name) && Array.isArray(value) && value.length === 0) continue;
    const schema = recordsSchema.shape[name as keyof Records];
    yield* memberPieces(name, z.encode(schema as z.ZodType, value)); // each value is of its own schema
    yield ",\n";
  }
  yield `"nextEvidenceNumber": ${workspace.evidence.nextNumber()},\n`;
  if (options.history) {
    yield* memberPieces("exports", workspace.exports.list());
    yield `,\n"operator": ${JSON.stringify(workspace.operator.get())},\n`;
    yield* memberPieces("changes", workspace.trail.after(0));
    yield ",\n";
    yield* memberPieces("merges", workspace.trail.merges());
    yield ",\n";
  }
  yield* originalsPieces(workspace, originals, options.originals === "inline");
  yield "\n}\n";
}
