import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ChangeSet, changeSetFormat, changeSetSchema, changeSetVersion } from "../../shared/model/change-set.ts";
import { ok, type Result } from "../../shared/result.ts";
import { percentMeter } from "./backup-progress.ts";
import { allCarried, type CarriedOriginals } from "./carried-originals.ts";
import { bytesOf, memberPieces, originalsPieces } from "./json-pieces.ts";
import { attempt } from "./open-workspace.ts";
import { type DocumentOriginal, placeOriginals, readJsonFile } from "./read-json-file.ts";
import { unfinishedName } from "./unfinished-backup.ts";
import { moveIntoPlace, writeDurably } from "./whole-file.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a change set says beside its form and the originals' bytes. */
export type ChangeSetContent = Omit<ChangeSet, "format" | "version">;

/** A written change set: the originals that it does not carry because their files are gone, by hash. */
export interface WrittenChangeSet {
  readonly missing: readonly string[];
}

/** A change set to be written, as values that cross between threads, and the name under which it stands until it is complete. */
export interface ChangeSetOrder {
  readonly content: ChangeSetContent;
  /** The folder of the originals' bytes. */
  readonly originalsFolder: string;
  readonly path: string;
  readonly unfinished: string;
}

/** How to tell how far a change set is, in whole percent, and that from now on it stands. */
export interface ChangeSetWatch {
  readonly onPercent: (percent: number) => void;
  readonly settle: () => void;
}

const unwatched: ChangeSetWatch = { onPercent: () => undefined, settle: () => undefined };

/** What a change set is written from and where. */
export const changeSetOrder = ({ dir }: Workspace, path: string, content: ChangeSetContent): ChangeSetOrder => ({
  ...{ content, path, originalsFolder: join(dir, "originals"), unfinished: unfinishedName(path) },
});

/** Writes a change set as one JSON file, the bytes of its originals in base64: complete at `path`, or nothing there has changed. */
export function writeChangeSet(
  workspace: Workspace,
  path: string,
  content: ChangeSetContent,
): Result<WrittenChangeSet, WorkspaceProblem> {
  const order = changeSetOrder(workspace, path, content);
  try {
    return writeOrderedSet(order, unwatched);
  } finally {
    rmSync(order.unfinished, { force: true });
  }
}

const changeWeight = 500;

/** Writes what was ordered; what is left of one that comes to nothing is removed by who gave the order. */
export function writeOrderedSet(
  { content, originalsFolder, path, unfinished }: ChangeSetOrder,
  { onPercent, settle }: ChangeSetWatch,
): Result<WrittenChangeSet, WorkspaceProblem> {
  return attempt(path, () => {
    const carried = allCarried(originalsFolder, content.originals);
    const bytes = content.originals.reduce((sum, { size }) => sum + size, 0);
    const { add, finish } = percentMeter(bytes + content.changes.length * changeWeight, onPercent);
    writeDurably(unfinished, bytesOf(pieces(content, carried, add)));
    finish();
    settle();
    moveIntoPlace(unfinished, path);
    return ok({ missing: carried.missing.map(({ sha256 }) => sha256) });
  });
}

function* pieces(
  { originals, ...content }: ChangeSetContent,
  carried: CarriedOriginals,
  add: (weight: number) => void,
): Generator<string> {
  yield `{\n"format": ${JSON.stringify(changeSetFormat)},\n"version": ${changeSetVersion},\n`;
  for (const [name, value] of Object.entries(content)) {
    yield* memberPieces(name, value, () => add(changeWeight));
    yield ",\n";
  }
  yield* originalsPieces(originals, carried, add);
  yield "\n}\n";
}

/** A change set that was read; the bytes of its originals are still in the file, unchecked. */
export interface ReadChangeSet {
  readonly set: ChangeSet;
  readonly originals: readonly DocumentOriginal[];
}

/** Reads a change set strictly; hears how far the reading is, in whole percent. */
export const readChangeSet = (
  path: string,
  onPercent: (percent: number) => void = () => undefined,
): Result<ReadChangeSet, WorkspaceProblem> =>
  attempt(path, () => {
    const form = { format: changeSetFormat, version: changeSetVersion, schema: changeSetSchema };
    const { add, finish } = percentMeter(statSync(path).size, onPercent);
    const read = readJsonFile(path, form, add);
    if (!read.ok) return read;
    const { value: set, ranges } = read.value;
    const originals = placeOriginals(path, set.originals, ranges);
    finish();
    return originals.ok ? ok({ set, originals: originals.value }) : originals;
  });
