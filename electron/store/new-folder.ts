import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { attempt } from "./open-workspace.ts";
import { leftUnfinished, unfinishedFolder } from "./unfinished-folder.ts";
import { moveIntoPlace, syncFolder } from "./whole-file.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** Builds a folder at a path, or nothing at all. */
export type Build<T> = (unfinished: string) => Result<T, WorkspaceProblem>;

/**
 * Builds a folder beside its place and moves it there once it is complete; on failure nothing of it is left. The place must be free or an
 * empty folder. `settle` comes right before the move and may throw instead.
 */
export function buildFolder<T>(path: string, build: Build<T>, settle: () => void): Result<T, WorkspaceProblem> {
  const place = resolve(path);
  const taken = refuseTaken(place);
  if (taken !== null) return err(taken);
  return buildBeside(place, build, (unfinished, built) => {
    settle();
    if (existsSync(place)) rmdirSync(place);
    moveIntoPlace(unfinished, place);
    return built;
  });
}

/** Builds a folder beside a place and hands it over once it is complete; what is not moved away by then is removed. */
export function buildBeside<T, U>(
  place: string,
  build: Build<T>,
  handOver: (unfinished: string, built: T) => U,
): Result<U, WorkspaceProblem> {
  const cleared = attempt(place, () => ok(leftUnfinished(place, "gone").forEach(removeFolder)));
  if (!cleared.ok) return cleared;
  const unfinished = unfinishedFolder(place);
  try {
    const built = build(unfinished);
    return built.ok ? attempt(place, () => ok(handOver(unfinished, built.value))) : built;
  } finally {
    removeFolder(unfinished);
  }
}

const removeFolder = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Puts a folder in the place of another, which is kept beside it under the first free name `…-1`, `…-2`; null when nothing was there. */
export function swapInFolder(next: string, path: string, suffix: string): string | null {
  const place = resolve(path);
  if (!existsSync(place)) {
    moveIntoPlace(next, place);
    return null;
  }
  const aside = freeName(`${place}.${suffix}`);
  renameSync(place, aside);
  try {
    renameSync(next, place);
  } catch (error) {
    renameSync(aside, place);
    throw error;
  }
  syncFolder(dirname(place));
  return aside;
}

/** Why a new folder cannot come to a place; null when it can. */
export function refuseTaken(place: string): WorkspaceProblem | null {
  if (!existsSync(place)) return null;
  if (!statSync(place).isDirectory()) return { kind: "not-a-folder", path: place };
  return readdirSync(place).length > 0 ? { kind: "folder-not-empty", path: place } : null;
}

function freeName(stem: string): string {
  let number = 1;
  while (existsSync(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
