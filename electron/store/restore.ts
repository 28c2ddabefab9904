import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { buildOf, type ImportedDocument } from "./import-document.ts";
import { buildBeside, refuseTaken, swapInFolder } from "./new-folder.ts";
import { attempt, type OpenOptions, openWorkspace } from "./open-workspace.ts";
import { type RestoreWatch, unheard } from "./restore-watch.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** Where the state before a restore is kept; null when there was none. */
export interface Restored extends ImportedDocument {
  readonly aside: string | null;
}

/** Makes `dir` the workspace that a backup holds. What was there, even a damaged workspace, is kept beside it, so that `undoRestore` can bring it back. */
export function restoreBackup(
  file: string,
  dir: string,
  options: OpenOptions,
  watch: RestoreWatch = unheard,
): Result<Restored, WorkspaceProblem> {
  const place = resolve(dir);
  const refused = refusePlace(place, options);
  if (refused !== null) return err(refused);
  return buildBeside(place, buildOf(file, options, watch), (unfinished, imported) => {
    watch.settle();
    return { ...imported, aside: swapInFolder(unfinished, place, "before-restore") };
  });
}

/** Brings back what a restore kept aside; the restored state is kept in its turn, so that this can be undone as well. */
export function undoRestore(
  dir: string,
  aside: string,
  options: OpenOptions,
): Result<{ readonly aside: string | null }, WorkspaceProblem> {
  const place = resolve(dir);
  if (!existsSync(join(aside, "workspace.db"))) return err({ kind: "not-a-workspace", path: aside });
  const refused = refusePlace(place, options);
  if (refused !== null) return err(refused);
  return attempt(place, () => ok({ aside: swapInFolder(aside, place, "before-undo") }));
}

// A workspace that is open elsewhere must not be moved from under its holder; a folder that is none must not be moved at all.
function refusePlace(place: string, options: OpenOptions): WorkspaceProblem | null {
  if (!existsSync(join(place, "workspace.db"))) return refuseTaken(place);
  const opened = openWorkspace(place, options);
  if (opened.ok) opened.value.close();
  return !opened.ok && opened.error.kind === "held-by-another-process" ? opened.error : null;
}
