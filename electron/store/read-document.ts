import type { Change } from "../../shared/model/change.ts";
import type { Merge } from "../../shared/model/merge.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { ExportRecord } from "./exports.ts";
import { type DocumentOriginal, placeOriginals, readJsonFile } from "./read-json-file.ts";
import type { ByteRange } from "./scan-document.ts";
import {
  documentFormat,
  documentVersion,
  type WorkspaceDocument,
  workspaceDocumentSchema,
} from "./workspace-document.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** A document whose records are sound in themselves; the bytes of its originals are still in the file, unchecked. */
export interface ReadDocument {
  readonly records: Records;
  readonly nextEvidenceNumber: number;
  readonly exports: readonly ExportRecord[];
  /** Who worked in it; empty where it does not say. */
  readonly operator: string;
  /** Its trail; null where it carries none, so that the records begin a new one. */
  readonly changes: readonly Change[] | null;
  readonly merges: readonly Merge[];
  readonly originals: readonly DocumentOriginal[];
}

/** Reads a document strictly: the first thing that does not belong is refused with its place. Throws what the disk throws. `onRead` hears of bytes as they are read. */
export function readDocument(path: string, onRead?: (bytes: number) => void): Result<ReadDocument, WorkspaceProblem> {
  const form = { format: documentFormat, version: documentVersion, schema: workspaceDocumentSchema };
  const read = readJsonFile(path, form, onRead);
  return read.ok ? collect(path, read.value.value, read.value.ranges) : read;
}

function collect(path: string, document: WorkspaceDocument, ranges: readonly ByteRange[]) {
  const { format: _format, version: _version, nextEvidenceNumber, originals, ...others } = document;
  const { exports = [], operator = "", changes = null, merges = [], ...lists } = others;
  const plain = originals.map(({ base64: _base64, ...original }) => original);
  const records: Records = { ...lists, originals: plain };
  const twice = firstTwice(records);
  if (twice !== null)
    return err<WorkspaceProblem>({ kind: "document-wrong", path, at: twice, detail: "与前面的一条重复" });
  const placed = placeOriginals(path, originals, ranges);
  if (!placed.ok) return placed;
  return ok<ReadDocument>({
    ...{ records, nextEvidenceNumber, exports, operator, changes, merges, originals: placed.value },
  });
}

// A record of a key that occurred before would silently take the other's place.
function firstTwice({ studio: _studio, policy: _policy, subjects, originals, ...byId }: Records): string | null {
  const ids = Object.entries(byId).map(([name, list]) => [name, list.map(({ id }) => id)] as const);
  const keys = [
    ["subjects", subjects.map(subjectKey)] as const,
    ["originals", originals.map(({ sha256 }) => sha256)] as const,
    ["evidence", byId.evidence.map(({ number }) => String(number))] as const,
  ];
  return firstRepeat([...keys, ...ids]);
}

function firstRepeat(lists: readonly (readonly [string, readonly string[]])[]): string | null {
  for (const [name, keys] of lists) {
    const seen = new Set<string>();
    for (const [index, key] of keys.entries()) {
      if (seen.has(key)) return `${name}[${index}]`;
      seen.add(key);
    }
  }
  return null;
}
