import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { ok, type Result } from "../../shared/result.ts";
import { type DocumentOptions, documentChunks, missingOriginals } from "./document-chunks.ts";
import { attempt } from "./open-workspace.ts";
import { moveIntoPlace, writeDurably } from "./whole-file.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** What a written document does not carry although it was asked to: originals whose files are gone, by hash. */
export interface WrittenDocument {
  readonly missing: readonly string[];
}

/** Writes the whole workspace as one JSON file: complete at `path`, or nothing there has changed. `check` may refuse it before it takes its place. */
export function writeDocument(
  workspace: Workspace,
  path: string,
  options: DocumentOptions,
  check: (unfinished: string) => Result<null, WorkspaceProblem> = () => ok(null),
): Result<WrittenDocument, WorkspaceProblem> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  return attempt(path, () => {
    try {
      const missing = options.originals === "inline" ? missingOriginals(workspace) : [];
      writeDurably(unfinished, documentChunks(workspace, options));
      const checked = check(unfinished);
      if (!checked.ok) return checked;
      moveIntoPlace(unfinished, path);
      return ok({ missing: missing.map(({ sha256 }) => sha256) });
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}
