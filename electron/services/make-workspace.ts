import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MakingProgress } from "../../shared/contract/workspaces.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { createWorkspace } from "../store/create-workspace.ts";
import { restoreBackup } from "../store/restore.ts";
import { unfinishedFolder } from "../store/unfinished-folder.ts";
import { moveIntoPlace } from "../store/whole-file.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { importFiles } from "./import-files.ts";
import { inWholePercent } from "./making/in-whole-percent.ts";
import type { PackInUse } from "./pack-in-use.ts";
import { findPack, onlyPolicy } from "./policy-packs.ts";
import { resourcesFolder } from "./resources-folder.ts";

/**
 * A workspace that is to be made: of a backup, or with the sample studio in it or empty, under a pack by name; null is the newest of the
 * only policy there is.
 */
export type WorkspaceToMake =
  | { readonly holds: "nothing" | "sample"; readonly pack: string | null }
  | { readonly holds: "backup"; readonly file: string };

/** Who makes, who hears how far it is, and what decides right before the workspace gets its place: it throws where that is not wanted any more. */
export interface MakingTerms {
  readonly program: string;
  readonly onProgress: (progress: MakingProgress) => void;
  readonly settle?: () => void;
  /** Ends the reading of the sample's files. */
  readonly signal?: AbortSignal;
}

/** Makes a workspace in a folder and closes it again; on failure nothing of it is left, and the problem is a sentence. */
export async function makeWorkspace(
  dir: string,
  wanted: WorkspaceToMake,
  terms: MakingTerms,
): Promise<Result<null, string>> {
  if (wanted.holds === "backup") return restore(dir, wanted.file, terms);
  const pack = await choosePack(wanted.pack);
  if (!pack.ok) return pack;
  return wanted.holds === "sample" ? makeSample(dir, pack.value, terms) : makeEmpty(dir, pack.value, terms);
}

async function choosePack(named: string | null): Promise<Result<PackInUse, string>> {
  const name = named ?? (await onlyPolicy());
  if (name === null) return err("没有选定政策。请选择这个工作区按哪一个政策测算，再新建一次。");
  const pack = await findPack(name);
  return pack.ok
    ? ok({ name, pack: pack.value })
    : err(`政策包“${name}”用不了：${pack.error[0]?.message ?? ""}。请重新安装申报匣，或换一个政策。`);
}

const nothing = (): void => undefined;

/** Into a folder of its own: what stands there already is never put aside from the window. */
function restore(dir: string, file: string, { program, onProgress, settle = nothing }: MakingTerms) {
  if (existsSync(join(dir, "workspace.db")))
    return err(workspaceProblemSentence({ kind: "already-exists", path: dir }));
  const restored = restoreBackup(file, dir, { program }, { onProgress: inWholePercent(onProgress), settle });
  return restored.ok ? ok(null) : err(workspaceProblemSentence(restored.error));
}

const policyOf = ({ name }: PackInUse) => ({ pack: name, issuedOn: null, issuedOnSource: "" });

function makeEmpty(dir: string, used: PackInUse, { program, settle = nothing }: MakingTerms): Result<null, string> {
  settle();
  const created = createWorkspace(dir, { program, policy: policyOf(used) });
  if (!created.ok) return err(workspaceProblemSentence(created.error));
  created.value.close();
  return ok(null);
}

/** Built beside its place: a sample that was cut off must not be taken for a whole one. */
async function makeSample(
  dir: string,
  used: PackInUse,
  { program, onProgress, settle = nothing, signal }: MakingTerms,
): Promise<Result<null, string>> {
  const unfinished = unfinishedFolder(dir);
  mkdirSync(dirname(dir), { recursive: true });
  const tell = inWholePercent(onProgress);
  try {
    const created = createWorkspace(unfinished, { program, policy: policyOf(used) });
    if (!created.ok) return err(workspaceProblemSentence(created.error));
    const sample = join(resourcesFolder(), "sample", "studio");
    const onRead = (done: number, total: number): void => tell("reading-sample", done, total);
    const reading = { pack: used.pack, onProgress: onRead, ...(signal && { signal }) };
    const imported = await importFiles(created.value, [sample], reading).finally(created.value.close);
    if (!imported.ok) return err("示例没有读全，没有留下任何内容。请重新安装申报匣，再试一次。");
    settle();
    moveIntoPlace(unfinished, dir);
    return ok(null);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
