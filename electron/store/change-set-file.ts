import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type ChangeSet, changeSetFormat, changeSetSchema, changeSetVersion } from "../../shared/model/change-set.ts";
import { ok, type Result } from "../../shared/result.ts";
import { allCarried, type CarriedOriginals } from "./carried-originals.ts";
import { bytesOf, memberPieces, originalsPieces } from "./json-pieces.ts";
import { attempt } from "./open-workspace.ts";
import { type DocumentOriginal, placeOriginals, readJsonFile } from "./read-json-file.ts";
import { moveIntoPlace, writeDurably } from "./whole-file.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a change set says beside its form and the originals' bytes. */
export type ChangeSetContent = Omit<ChangeSet, "format" | "version">;

/** A written change set: the originals that it does not carry because their files are gone, by hash. */
export interface WrittenChangeSet {
  readonly missing: readonly string[];
}

/** Writes a change set as one JSON file, the bytes of its originals in base64: complete at `path`, or nothing there has changed. */
export function writeChangeSet(
  workspace: Workspace,
  path: string,
  content: ChangeSetContent,
): Result<WrittenChangeSet, WorkspaceProblem> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  return attempt(path, () => {
    try {
      const carried = allCarried(join(workspace.dir, "originals"), content.originals);
      writeDurably(unfinished, bytesOf(pieces(content, carried)));
      moveIntoPlace(unfinished, path);
      return ok({ missing: carried.missing.map(({ sha256 }) => sha256) });
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

function* pieces({ originals, ...content }: ChangeSetContent, carried: CarriedOriginals): Generator<string> {
  yield `{\n"format": ${JSON.stringify(changeSetFormat)},\n"version": ${changeSetVersion},\n`;
  for (const [name, value] of Object.entries(content)) {
    yield* memberPieces(name, value);
    yield ",\n";
  }
  yield* originalsPieces(originals, carried);
  yield "\n}\n";
}

/** A change set that was read; the bytes of its originals are still in the file, unchecked. */
export interface ReadChangeSet {
  readonly set: ChangeSet;
  readonly originals: readonly DocumentOriginal[];
}

/** Reads a change set strictly. */
export const readChangeSet = (path: string): Result<ReadChangeSet, WorkspaceProblem> =>
  attempt(path, () => {
    const form = { format: changeSetFormat, version: changeSetVersion, schema: changeSetSchema };
    const read = readJsonFile(path, form);
    if (!read.ok) return read;
    const { value: set, ranges } = read.value;
    const originals = placeOriginals(path, set.originals, ranges);
    return originals.ok ? ok({ set, originals: originals.value }) : originals;
  });
