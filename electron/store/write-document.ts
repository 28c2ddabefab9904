import { rmSync } from "node:fs";
import { ok, type Result } from "../../shared/result.ts";
import { meterOf } from "./backup-progress.ts";
import { allCarried, noneCarried } from "./carried-originals.ts";
import { documentChunks, documentWeight } from "./document-chunks.ts";
import { type DocumentSource, documentSource } from "./document-source.ts";
import { attempt } from "./open-workspace.ts";
import { unfinishedName } from "./unfinished-backup.ts";
import { moveIntoPlace, writeDurably } from "./whole-file.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";
import type { BackupWatch } from "./write-backup.ts";

/** What a written document does not carry although it was asked to: originals whose files are gone, by hash. */
export interface WrittenDocument {
  readonly missing: readonly string[];
}

/** What a document carries beside the records. */
export interface DocumentOptions {
  /** `inline`: the originals' bytes as base64, where they are there; `listed`: their names and hashes only. */
  readonly originals: "inline" | "listed";
  /** Whether the history goes along: the exports, the operator, the trail. */
  readonly history: boolean;
  /** Whether the names, numbers and plates of travellers go along, where a person asked to keep them. */
  readonly personalDetails: boolean;
}

/** A document to be written, and the name under which it stands until it is complete. */
export interface DocumentOrder {
  readonly source: DocumentSource;
  readonly path: string;
  readonly unfinished: string;
  readonly options: DocumentOptions;
}

/** Writes the whole workspace as one JSON file: complete at `path`, or nothing there has changed. */
export function writeDocument(
  workspace: Workspace,
  path: string,
  options: DocumentOptions,
): Result<WrittenDocument, WorkspaceProblem> {
  const unfinished = unfinishedName(path);
  return attempt(path, () => {
    try {
      const source = documentSource(workspace, options);
      return writeOrdered({ source, path, unfinished, options }, unwatched);
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

const unwatched: BackupWatch = { onProgress: () => undefined, settle: () => undefined };

/** Writes what was ordered; what is left of one that comes to nothing is removed by who gave the order. */
export function writeOrdered(
  { source, path, unfinished, options: { originals, personalDetails } }: DocumentOrder,
  { onProgress, settle }: BackupWatch,
): Result<WrittenDocument, WorkspaceProblem> {
  return attempt(path, () => {
    const listed = source.records.originals;
    const carried = originals === "inline" ? allCarried(source.originalsFolder, listed) : noneCarried;
    const { add, finish } = meterOf("writing", documentWeight(source, carried), onProgress);
    writeDurably(unfinished, documentChunks(source, { carried, personalDetails, onWritten: add }));
    finish();
    settle();
    moveIntoPlace(unfinished, path);
    return ok({ missing: carried.missing.map(({ sha256 }) => sha256) });
  });
}
