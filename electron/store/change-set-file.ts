import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { type ChangeSet, changeSetFormat, changeSetSchema, changeSetVersion } from "../../shared/model/change-set.ts";
import { ok, type Result } from "../../shared/result.ts";
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
      writeDurably(unfinished, bytesOf(pieces(workspace, content)));
      moveIntoPlace(unfinished, path);
      const missing = content.originals.filter(({ sha256 }) => !existsSync(workspace.originals.path(sha256)));
      return ok({ missing: missing.map(({ sha256 }) => sha256) });
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

function* pieces(workspace: Workspace, { originals, ...content }: ChangeSetContent): Generator<string> {
  yield `{\n"format": ${JSON.stringify(changeSetFormat)},\n"version": ${changeSetVersion},\n`;
  for (const [name, value] of Object.entries(content)) {
    yield* memberPieces(name, value);
    yield ",\n";
  }
  yield* originalsPieces(workspace, originals, true);
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
