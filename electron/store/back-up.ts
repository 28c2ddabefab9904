import { z } from "zod";
import { type Records, recordsSchema } from "../../shared/model/records.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { documentBytes, saveDocument, wrongBytes } from "./import-document.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { attempt, systemClock } from "./open-workspace.ts";
import { originalFiles } from "./original-files.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { connect } from "./sql.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import { type WrittenDocument, writeDocument } from "./write-document.ts";
import { digestOf } from "./write-original.ts";

/**
 * Writes a backup of an open workspace as one file: the workspace document with all originals and the history. Before it takes its place
 * it is read again, its originals are checked against their hashes, and its records are loaded into a fresh database and compared.
 */
export function backUp(workspace: Workspace, path: string): Result<WrittenDocument, WorkspaceProblem> {
  return writeDocument(workspace, path, { originals: "inline", history: true, personalDetails: true }, (unfinished) => {
    const read = readDocument(unfinished);
    if (!read.ok) return read;
    const checked = checkBytes(unfinished, read.value);
    return checked.ok ? compare(workspace, read.value, path) : checked;
  });
}

/** Checks a backup or document without restoring it: its form, its records, every original in it. */
export function checkBackup(path: string): Result<ReadDocument, WorkspaceProblem> {
  return attempt(path, () => {
    const read = readDocument(path);
    if (!read.ok) return read;
    const checked = checkBytes(path, read.value);
    return checked.ok ? read : checked;
  });
}

function checkBytes(file: string, document: ReadDocument): Result<null, WorkspaceProblem> {
  for (const [index, { original, range }] of document.originals.entries()) {
    if (range === null) continue;
    const { sha256, size } = digestOf(documentBytes(file, range));
    if (sha256 !== original.sha256 || size !== original.size) return err(wrongBytes(file, index));
  }
  return ok(null);
}

function compare(workspace: Workspace, document: ReadDocument, path: string): Result<null, WorkspaceProblem> {
  return inMemory(document, (loaded) => {
    const detail = firstDifference(stateOf(workspace, workspace.snapshot()), stateOf(loaded, loaded.snapshot()));
    return detail === null ? ok(null) : err({ kind: "backup-differs", path, detail });
  });
}

function inMemory<T>(document: ReadDocument, use: (loaded: Workspace) => Result<T, WorkspaceProblem>) {
  const sql = connect(":memory:");
  try {
    const migrated = migrate(sql, ":memory:", readMigrations());
    if (!migrated.ok) return migrated;
    const loaded = workspaceOf(":memory:", sql, originalFiles(":memory:"), {
      clock: systemClock,
      close: sql.close,
    });
    const saved = loaded.transaction(() => ok(saveDocument(loaded, document)));
    return saved.ok ? use(loaded) : saved;
  } finally {
    sql.close();
  }
}

// Encoded, since amounts are bigint inside and have no JSON.
const stateOf = (workspace: Workspace, records: Records): Readonly<Record<string, unknown>> => ({
  ...z.encode(recordsSchema, records),
  nextEvidenceNumber: workspace.evidence.nextNumber(),
  exports: workspace.exports.list(),
  operator: workspace.operator.get(),
  changes: workspace.trail.after(0),
  merges: workspace.trail.merges(),
});

function firstDifference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string | null {
  const name = Object.keys(before).find((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return name ?? null;
}
