import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { ok, type Result } from "../../shared/result.ts";
import { base64Bytes } from "./base64-chunks.ts";
import { createWorkspace } from "./create-workspace.ts";
import { fileChunks } from "./file-bytes.ts";
import { type Build, buildFolder } from "./new-folder.ts";
import { attempt, type OpenOptions } from "./open-workspace.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import type { DocumentOriginal } from "./read-json-file.ts";
import { type RestoreStep, type RestoreWatch, unheard } from "./restore-watch.ts";
import { saveRecords } from "./save-records.ts";
import type { ByteRange } from "./scan-document.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { programHand } from "./trail.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What an import brought without its bytes: originals to be added again, by hash. */
export interface ImportedDocument {
  readonly missing: readonly string[];
}

/** Makes a new workspace in `dir`, which must not exist or be empty, of a JSON document: all of it, or nothing at all. */
export const importDocument = (
  file: string,
  dir: string,
  options: OpenOptions,
  watch: RestoreWatch = unheard,
): Result<ImportedDocument, WorkspaceProblem> => buildFolder(dir, buildOf(file, options, watch), watch.settle);

/** What builds the workspace of a document in a folder. */
export const buildOf =
  (file: string, options: OpenOptions, watch: RestoreWatch): Build<ImportedDocument> =>
  (unfinished) => {
    const size = sizeOf(file);
    // What was read is then understood, which takes a while as well.
    const onRead = meter("reading", size + understanding(size), watch);
    const read = attempt(file, () => readDocument(file, onRead));
    if (!read.ok) return read;
    onRead(understanding(size));
    return fillFolder(file, read.value, unfinished, options, watch);
  };

const understanding = (size: number): number => Math.ceil(size / 3);

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Counts what is done of a step, beginning with nothing. */
function meter(step: RestoreStep, total: number, { onProgress }: RestoreWatch): (done: number) => void {
  let sum = 0;
  onProgress(step, 0, total);
  return (done) => {
    sum += done;
    onProgress(step, sum, total);
  };
}

/** Saves what a document says beside the originals' bytes; `onSaved` hears of records and changes as they are saved. */
export function saveDocument(
  workspace: Workspace,
  document: ReadDocument,
  onSaved: (records: number) => void = () => undefined,
): void {
  const { records, nextEvidenceNumber, exports, operator, changes, merges } = document;
  workspace.trail.inTheNameOf(programHand, () => saveRecords(workspace, records, onSaved));
  workspace.evidence.reserveBelow(nextEvidenceNumber);
  for (const record of exports) workspace.exports.add(record);
  if (operator !== "") workspace.operator.set(operator);
  if (changes !== null) workspace.trail.restore(changes, merges);
  onSaved(changes?.length ?? 0);
}

/** How many records and changes a document holds. */
const countOf = ({ records, changes }: ReadDocument): number =>
  Object.values(records).reduce((sum, list) => sum + (Array.isArray(list) ? list.length : 0), changes?.length ?? 0);

/** The bytes of an original in a document; only its hash tells whether they are right. `onRead` hears of bytes of the file. */
export const documentBytes = (
  file: string,
  { start, end }: ByteRange,
  onRead: (bytes: number) => void = () => undefined,
) => base64Bytes(tellingBytes(fileChunks(file, start, end), onRead));

function* tellingBytes(chunks: Iterable<Uint8Array>, onRead: (bytes: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    const { length } = chunk;
    yield chunk;
    onRead(length);
  }
}

/** The refusal of an original whose bytes in the document are not those that it names. */
export const wrongBytes = (file: string, index: number): WorkspaceProblem => ({
  kind: "document-wrong",
  path: file,
  at: `originals[${index}].base64`,
  detail: "内容与登记的 SHA-256 或大小不符",
});

function fillFolder(file: string, document: ReadDocument, dir: string, options: OpenOptions, watch: RestoreWatch) {
  const trail = document.changes === null ? "here" : "elsewhere";
  const created = createWorkspace(dir, { ...options, policy: document.records.policy, trail });
  if (!created.ok) return created;
  try {
    return fillWorkspace(file, document, created.value, watch);
  } finally {
    created.value.close();
  }
}

function fillWorkspace(file: string, document: ReadDocument, workspace: Workspace, watch: RestoreWatch) {
  return workspace.transaction<ImportedDocument, WorkspaceProblem>(() => {
    storeAll(workspace, file, document, watch);
    const onSaved = meter("saving", countOf(document), watch);
    namingConstraints(file, () => saveDocument(workspace, document, onSaved));
    const missing = document.originals.filter(({ range }) => range === null);
    return ok({ missing: missing.map(({ original }) => original.sha256) });
  });
}

function storeAll(workspace: Workspace, file: string, { originals }: ReadDocument, watch: RestoreWatch): void {
  const total = originals.reduce((sum, { range }) => sum + (range === null ? 0 : range.end - range.start), 0);
  const onRead = meter("checking", total, watch);
  for (const [index, original] of originals.entries()) storeBytes(workspace, file, index, original, onRead);
}

function storeBytes(
  workspace: Workspace,
  file: string,
  index: number,
  { original, range }: DocumentOriginal,
  onRead: (bytes: number) => void,
): void {
  if (range === null) return workspace.originals.saveWithoutBytes(original);
  const { fileName, mediaType } = original;
  const stored = workspace.originals.store({ chunks: documentBytes(file, range, onRead), fileName, mediaType });
  if (stored.sha256 !== original.sha256 || stored.size !== original.size)
    throw new StoreRefusal(wrongBytes(file, index));
}

/** Saves what a file says; what the model allows and the database refuses is the file's fault, and refused as such. */
export function namingConstraints(file: string, save: () => void): void {
  try {
    save();
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith("SQLITE_CONSTRAINT")) throw error;
    throw new StoreRefusal({ kind: "document-wrong", path: file, at: "记录", detail: error.message });
  }
}
