import type { Pack } from "../../shared/policy/pack.ts";
import type { Result } from "../../shared/result.ts";
import { ok } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { FileOutcome } from "./import/file-outcome.ts";
import { planImport } from "./import/plan-import.ts";
import { type ImportProblem, saveImport } from "./import/save-import.ts";
import { type ReadOptions, readFiles } from "./read-files.ts";
import { vocabularyOfPack } from "./vocabulary-of-pack.ts";

/** What an import takes beside the files. */
export interface ImportOptions extends ReadOptions {
  readonly pack: Pack;
}

/** Reads files and folders, works out what they bring, and stores exactly that in one transaction. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Result<readonly FileOutcome[], ImportProblem>> {
  const readings = await readFiles(paths, options);
  const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
  if (!snapshot.ok) return snapshot;
  const plan = planImport(snapshot.value, readings, vocabularyOfPack(options.pack));
  const saved = saveImport(workspace, plan);
  return saved.ok ? ok(plan.outcomes) : saved;
}
