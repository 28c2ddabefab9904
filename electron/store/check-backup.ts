import { err, ok, type Result } from "../../shared/result.ts";
import { documentBytes, wrongBytes } from "./import-document.ts";
import { attempt } from "./open-workspace.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import { digestOf } from "./write-original.ts";

/** Checks a backup or document without restoring it: its form, its records, every original in it. */
export function checkBackup(path: string): Result<ReadDocument, WorkspaceProblem> {
  return attempt(path, () => {
    const read = readDocument(path);
    if (!read.ok) return read;
    const checked = checkBytes(path, read.value);
    return checked.ok ? read : checked;
  });
}

/** Checks every original that a read document carries against its hash and size; `onRead` hears of bytes of the document. */
export function checkBytes(
  file: string,
  document: ReadDocument,
  onRead: (bytes: number) => void = () => undefined,
): Result<null, WorkspaceProblem> {
  for (const [index, { original, range }] of document.originals.entries()) {
    if (range === null) continue;
    const { sha256, size } = digestOf(documentBytes(file, range, onRead));
    if (sha256 !== original.sha256 || size !== original.size) return err(wrongBytes(file, index));
  }
  return ok(null);
}
