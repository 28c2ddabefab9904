import Database from "better-sqlite3";
import { ok, type Result } from "../../shared/result.ts";
import { base64Bytes } from "./base64-chunks.ts";
import { createWorkspace } from "./create-workspace.ts";
import { fileChunks } from "./file-bytes.ts";
import { buildFolder } from "./new-folder.ts";
import { attempt, type OpenOptions } from "./open-workspace.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import type { DocumentOriginal } from "./read-json-file.ts";
import { saveRecords } from "./save-records.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { programHand } from "./trail.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What an import brought without its bytes: originals to be added again, by hash. */
export interface ImportedDocument {
  readonly missing: readonly string[];
}

/** Makes a new workspace in `dir`, which must not exist or be empty, of a JSON document: all of it, or nothing at all. */
export function importDocument(
  file: string,
  dir: string,
  options: OpenOptions,
): Result<ImportedDocument, WorkspaceProblem> {
  const read = attempt(file, () => readDocument(file));
  if (!read.ok) return read;
  return buildFolder(dir, (unfinished) => fillFolder(file, read.value, unfinished, options));
}

/** Saves what a document says beside the originals' bytes. */
export function saveDocument(workspace: Workspace, document: ReadDocument): void {
  const { records, nextEvidenceNumber, exports, operator, changes, merges } = document;
  workspace.trail.inTheNameOf(programHand, () => saveRecords(workspace, records));
  workspace.evidence.reserveBelow(nextEvidenceNumber);
  for (const record of exports) workspace.exports.add(record);
  if (operator !== "") workspace.operator.set(operator);
  if (changes !== null) workspace.trail.restore(changes, merges);
}

/** The bytes of an original in a document; only its hash tells whether they are right. */
export const documentBytes = (file: string, { start, end }: { readonly start: number; readonly end: number }) =>
  base64Bytes(fileChunks(file, start, end));

/** The refusal of an original whose bytes in the document are not those that it names. */
export const wrongBytes = (file: string, index: number): WorkspaceProblem => ({
  kind: "document-wrong",
  path: file,
  at: `originals[${index}].base64`,
  detail: "内容与登记的 SHA-256 或大小不符",
});

function fillFolder(file: string, document: ReadDocument, dir: string, options: OpenOptions) {
  const trail = document.changes === null ? "here" : "elsewhere";
  const created = createWorkspace(dir, { ...options, policy: document.records.policy, trail });
  if (!created.ok) return created;
  try {
    return fillWorkspace(file, document, created.value);
  } finally {
    created.value.close();
  }
}

function fillWorkspace(file: string, document: ReadDocument, workspace: Workspace) {
  return workspace.transaction<ImportedDocument, WorkspaceProblem>(() => {
    for (const [index, original] of document.originals.entries()) storeBytes(workspace, file, index, original);
    namingConstraints(file, () => saveDocument(workspace, document));
    const missing = document.originals.filter(({ range }) => range === null);
    return ok({ missing: missing.map(({ original }) => original.sha256) });
  });
}

function storeBytes(workspace: Workspace, file: string, index: number, { original, range }: DocumentOriginal): void {
  if (range === null) return workspace.originals.saveWithoutBytes(original);
  const { fileName, mediaType } = original;
  const stored = workspace.originals.store({ chunks: documentBytes(file, range), fileName, mediaType });
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
