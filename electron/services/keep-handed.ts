import type { Failure } from "../../shared/contract/reply.ts";
import { err, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { bringFiles, type StoringWatch, storingStopped } from "./bring-files.ts";
import { type Handed, type HandedOver, handedFile } from "./handed-file.ts";
import type { IntakeTrays } from "./intake-trays.ts";
import { refusal } from "./refusal.ts";

/** What keeping a file that a page handed over takes. */
export interface KeepingTerms {
  readonly workspace: Workspace;
  readonly trays: Pick<IntakeTrays, "storing">;
  /** Where a host collects files; null where pages name paths. */
  readonly uploads: string | null;
}

const beingKept = "这个文件正在收下。请等它完成，或先停止。";

/** Looks at the one handed file, brings it in, and does what keeps it; other calls are answered meanwhile, and one of them can stop it. */
export async function keepHanded<T>(
  { workspace, trays, uploads }: KeepingTerms,
  handed: Handed,
  watch: StoringWatch,
  keep: (file: HandedOver) => Result<T, Failure>,
): Promise<Result<T, Failure>> {
  const kept = await trays.storing(handed.tray, { ...watch, totalFiles: 1 }, async (stoppable) => {
    const file = await lookedAt(uploads, handed, stoppable);
    if (!file.ok) return file;
    return bringFiles(workspace, [file.value], stoppable, () => keep(file.value));
  });
  return kept ?? refusal(beingKept);
}

async function lookedAt(
  uploads: string | null,
  handed: Handed,
  { signal }: StoringWatch,
): Promise<Result<HandedOver, Failure>> {
  try {
    return await handedFile(uploads, handed, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return err(storingStopped);
  }
}
