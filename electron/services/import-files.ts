import type { Pack } from "../../shared/policy/pack.ts";
import type { Result } from "../../shared/result.ts";
import { ok } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { mappingsOf, type Remembered } from "./columns/remember-columns.ts";
import type { FileOutcome } from "./import/file-outcome.ts";
import { pastOf } from "./import/invoice-use.ts";
import { planImport } from "./import/plan-import.ts";
import { type ImportProblem, saveImport } from "./import/save-import.ts";
import { type ReadOptions, readFiles } from "./read-files.ts";
import { vocabularyOfPack } from "./vocabulary-of-pack.ts";

/** What an import takes beside the files. */
export interface ImportOptions extends ReadOptions {
  readonly pack: Pack;
  /** Keeps what was said of columns for the next tables with the same titles. */
  readonly remember?: Remembered;
}

/** Reads files and folders, works out what they bring, and stores exactly that in one transaction. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Result<readonly FileOutcome[], ImportProblem>> {
  const { columnMap = {}, remember } = options;
  const kept = workspace.transaction(() => ok(workspace.columnMappings.list()));
  if (!kept.ok) return kept;
  const readings = await readFiles(paths, { ...options, columnMappings: kept.value });
  const vocabulary = vocabularyOfPack(options.pack);
  const planned = workspace.transaction(() =>
    ok(planImport(workspace.snapshot(), readings, vocabulary, pastOf(workspace))),
  );
  if (!planned.ok) return planned;
  const plan = planned.value;
  const columnMappings = remember === undefined ? [] : mappingsOf(kept.value, readings, columnMap, remember);
  const saved = saveImport(workspace, { ...plan, changes: { ...plan.changes, columnMappings } });
  return saved.ok ? ok(plan.outcomes) : saved;
}
