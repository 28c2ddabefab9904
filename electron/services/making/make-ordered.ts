import type { MakingProgress } from "../../../shared/contract/workspaces.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { importDocument } from "../../store/import-document.ts";
import { restoreBackup } from "../../store/restore.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import { makeWorkspace, type WorkspaceToMake } from "../make-workspace.ts";
import { inWholePercent } from "./in-whole-percent.ts";

/** What is to be made in which folder, and for whom. */
export type MakingOrder = { readonly dir: string; readonly program: string } & (
  | { readonly make: WorkspaceToMake }
  /** A workspace of a backup, with what stood there put aside, or of a document where nothing stands. */
  | { readonly of: "backup" | "document"; readonly file: string }
);

/** What was made: where the state before it is kept, null where there was none, and the originals that came without their bytes. */
export interface Made {
  readonly aside: string | null;
  readonly missing: readonly string[];
}

/** Makes what was ordered, all of it or nothing; a problem is a sentence. */
export async function makeOrdered(order: MakingOrder, watch: WorkWatch<MakingProgress>): Promise<Result<Made, string>> {
  const { dir, program } = order;
  const { settle, signal } = watch;
  const onProgress = (progress: MakingProgress): void => {
    // Reading the sample's files hears the signal; all else goes on without a pause.
    if (progress.step !== "reading-sample") watch.throwIfStopped();
    watch.onProgress(progress);
  };
  if ("make" in order) {
    const made = await makeWorkspace(dir, order.make, { program, onProgress, settle, signal });
    return made.ok ? ok({ aside: null, missing: [] }) : made;
  }
  const build = order.of === "backup" ? restoreBackup : importDocument;
  const built = build(order.file, dir, { program }, { onProgress: inWholePercent(onProgress), settle });
  return built.ok ? ok({ aside: null, ...built.value }) : err(workspaceProblemSentence(built.error));
}
