import { z } from "zod";
import { type Records, recordsSchema } from "../../shared/model/records.ts";
import type { CarriedOriginals } from "./carried-originals.ts";
import type { DocumentSource } from "./document-source.ts";
import { bytesOf, memberPieces, originalsPieces } from "./json-pieces.ts";
import { documentFormat, documentVersion } from "./workspace-document.ts";

/** What of its source a document carries. */
export interface DocumentParts {
  readonly carried: CarriedOriginals;
  /** Whether the names, numbers and plates of travellers go along, where a person asked to keep them. A package never carries them. */
  readonly personalDetails: boolean;
  /** Hears how much of `documentWeight` is written. */
  readonly onWritten?: (weight: number) => void;
}

/** The whole workspace as UTF-8 JSON, written as it is asked for; throws a refusal when an original's bytes are not what they were. */
export const documentChunks = (source: DocumentSource, parts: DocumentParts): Generator<Uint8Array> =>
  bytesOf(pieces(source, parts));

/** How much there is to write: the bytes of the originals that go along, and for each record about what its text takes. */
export function documentWeight(source: DocumentSource, { missing }: CarriedOriginals): number {
  const bytes = (originals: Records["originals"]): number => originals.reduce((sum, { size }) => sum + size, 0);
  return recordCount(source) * recordWeight + bytes(source.records.originals) - bytes(missing);
}

const recordWeight = 500;

/** How many records, exports, changes and merges there are. */
export const recordCount = ({ records, history }: DocumentSource): number =>
  [...Object.values(records), ...Object.values(history ?? {})]
    .filter(Array.isArray)
    .reduce((sum, list) => sum + list.length, 0);

/** What a document says beside its originals, name by name, each value as JSON holds it. */
export function* documentMembers(
  { records, nextEvidenceNumber, history }: DocumentSource,
  personalDetails: boolean,
): Generator<readonly [string, unknown]> {
  const { originals: _originals, ...lists } = personalDetails ? records : withoutPersons(records);
  for (const [name, value] of Object.entries(lists)) {
    if (unlessThere.has(name) && Array.isArray(value) && value.length === 0) continue;
    const schema = recordsSchema.shape[name as keyof Records];
    yield [name, z.encode(schema as z.ZodType, value)]; // each value is of its own schema
  }
  yield ["nextEvidenceNumber", nextEvidenceNumber];
  if (history === null) return;
  const { exports, operator, changes, merges } = history;
  yield* Object.entries({ exports, operator, changes, merges });
}

const withoutPersons = (records: Records): Records => ({
  ...records,
  invoices: records.invoices.map(({ personalDetails: _persons, ...invoice }) => invoice),
});

// A package of a studio that never handed over its books stays what it was before there were any, byte for byte.
const unlessThere: ReadonlySet<string> = new Set(["journalEntries"]);

function* pieces(source: DocumentSource, { carried, personalDetails, onWritten }: DocumentParts): Generator<string> {
  yield `{\n"format": ${JSON.stringify(documentFormat)},\n"version": ${documentVersion},\n`;
  for (const [name, value] of documentMembers(source, personalDetails)) {
    yield* memberPieces(name, value, () => onWritten?.(recordWeight));
    yield ",\n";
  }
  yield* originalsPieces(source.records.originals, carried, onWritten);
  yield "\n}\n";
}
