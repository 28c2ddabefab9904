import { statSync } from "node:fs";
import { err, ok, type Result } from "../../shared/result.ts";
import { type BackupProgress, meterOf } from "./backup-progress.ts";
import { allCarried } from "./carried-originals.ts";
import { checkBytes } from "./check-backup.ts";
import { firstDifference } from "./compare-documents.ts";
import { type DatabaseImage, readImage } from "./database-image.ts";
import { documentChunks, documentWeight, recordCount } from "./document-chunks.ts";
import { type DocumentSource, documentSource } from "./document-source.ts";
import { inMemory } from "./in-memory.ts";
import { attempt } from "./open-workspace.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { moveIntoPlace, writeDurably } from "./whole-file.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a backup is made of and where it goes. */
export interface BackupOrder {
  readonly image: DatabaseImage;
  readonly path: string;
  /** The name under which it stands until it is complete and compared. */
  readonly unfinished: string;
}

/** A backup that stands. */
export interface WrittenBackup {
  /** In bytes. */
  readonly size: number;
  /** Originals whose files were gone before, so that it does not carry them, by hash. */
  readonly missing: readonly string[];
}

/** How to tell how far the writing is, which may throw to end it, and that from now on it stands. */
export interface BackupWatch {
  readonly onProgress: (progress: BackupProgress) => void;
  readonly settle: () => void;
}

/**
 * Writes a backup as one file: all records, originals and the history. Before it takes its place it is read again, its originals are
 * checked against their hashes, and its records are loaded into a fresh database and compared. What is left of one that comes to nothing
 * is removed by who gave the order.
 */
export function writeBackup(
  { image, path, unfinished }: BackupOrder,
  { onProgress, settle }: BackupWatch,
): Result<WrittenBackup, WorkspaceProblem> {
  const source = collect(image, onProgress);
  if (!source.ok) return source;
  return attempt(path, () => {
    const missing = write(source.value, unfinished, onProgress);
    const read = check(unfinished, onProgress);
    if (!read.ok) return read;
    const detail = compare(source.value, read.value, onProgress);
    if (!detail.ok) return detail;
    if (detail.value !== null) return err({ kind: "backup-differs", path, detail: detail.value });
    const { size } = statSync(unfinished);
    settle();
    moveIntoPlace(unfinished, path);
    return ok({ size, missing });
  });
}

function collect(image: DatabaseImage, onProgress: BackupWatch["onProgress"]) {
  const { finish } = meterOf("collecting", 1, onProgress);
  const source = readImage(image, (workspace) => documentSource(workspace, { history: true }));
  finish();
  return source;
}

function write(source: DocumentSource, unfinished: string, onProgress: BackupWatch["onProgress"]): readonly string[] {
  const carried = allCarried(source.originalsFolder, source.records.originals);
  const { add, finish } = meterOf("writing", documentWeight(source, carried), onProgress);
  writeDurably(unfinished, documentChunks(source, { carried, personalDetails: true, onWritten: add }));
  finish();
  return carried.missing.map(({ sha256 }) => sha256);
}

function check(unfinished: string, onProgress: BackupWatch["onProgress"]): Result<ReadDocument, WorkspaceProblem> {
  // Every byte is looked at twice: to find the originals, then those of the originals for their hashes and the others as records.
  const { size } = statSync(unfinished);
  const { add, finish } = meterOf("checking", 2 * size, onProgress);
  const read = readDocument(unfinished, add);
  if (!read.ok) return read;
  add(size - inlineBytes(read.value));
  const checked = checkBytes(unfinished, read.value, add);
  finish();
  return checked.ok ? read : checked;
}

const inlineBytes = ({ originals }: ReadDocument): number =>
  originals.reduce((sum, { range }) => sum + (range === null ? 0 : range.end - range.start), 0);

function compare(source: DocumentSource, document: ReadDocument, onProgress: BackupWatch["onProgress"]) {
  const records = recordCount(source);
  // They are saved, read again and compared. Some are saved in more rows than one: what goes beyond one each is not counted.
  const { add, finish } = meterOf("comparing", 3 * records, onProgress);
  let saved = 0;
  const onRows = (count: number): void => {
    const counted = Math.min(count, records - saved);
    saved += counted;
    add(counted);
  };
  return inMemory(document, onRows, (loaded) => {
    add(records - saved);
    const again = documentSource(loaded, { history: true });
    add(records);
    const difference = firstDifference(source, again, add);
    finish();
    return ok(difference);
  });
}
