import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { createWorkspace } from "../store/create-workspace.ts";
import { restoreBackup } from "../store/restore.ts";
import { moveIntoPlace } from "../store/whole-file.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { importFiles } from "./import-files.ts";
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

interface Making {
  readonly program: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Makes a workspace in a folder and closes it again; on failure nothing of it is left, and the problem is a sentence. */
export async function makeWorkspace(
  dir: string,
  wanted: WorkspaceToMake,
  making: Making,
): Promise<Result<null, string>> {
  if (wanted.holds === "backup") return restore(dir, wanted.file, making);
  const pack = await choosePack(wanted.pack);
  if (!pack.ok) return pack;
  return wanted.holds === "sample" ? makeSample(dir, pack.value, making) : makeEmpty(dir, pack.value, making);
}

async function choosePack(named: string | null): Promise<Result<PackInUse, string>> {
  const name = named ?? (await onlyPolicy());
  if (name === null) return err("没有选定政策。请选择这个工作区按哪一个政策测算，再新建一次。");
  const pack = await findPack(name);
  return pack.ok
    ? ok({ name, pack: pack.value })
    : err(`政策包“${name}”用不了：${pack.error[0]?.message ?? ""}。请重新安装申报匣，或换一个政策。`);
}

/** Into a folder of its own: what stands there already is never put aside from the window. */
function restore(dir: string, file: string, { program }: Making): Result<null, string> {
  if (existsSync(join(dir, "workspace.db")))
    return err(workspaceProblemSentence({ kind: "already-exists", path: dir }));
  const restored = restoreBackup(file, dir, { program });
  return restored.ok ? ok(null) : err(workspaceProblemSentence(restored.error));
}

const policyOf = ({ name }: PackInUse) => ({ pack: name, issuedOn: null, issuedOnSource: "" });

function makeEmpty(dir: string, used: PackInUse, { program }: Making): Result<null, string> {
  const created = createWorkspace(dir, { program, policy: policyOf(used) });
  if (!created.ok) return err(workspaceProblemSentence(created.error));
  created.value.close();
  return ok(null);
}

/** Built beside its place: a sample that was cut off must not be taken for a whole one. */
async function makeSample(
  dir: string,
  used: PackInUse,
  { program, onProgress }: Making,
): Promise<Result<null, string>> {
  const unfinished = `${dir}.${randomUUID().slice(0, 8)}.part`;
  mkdirSync(dirname(dir), { recursive: true });
  try {
    const created = createWorkspace(unfinished, { program, policy: policyOf(used) });
    if (!created.ok) return err(workspaceProblemSentence(created.error));
    const sample = join(resourcesFolder(), "sample", "studio");
    const imported = await importFiles(created.value, [sample], { pack: used.pack, onProgress }).finally(
      created.value.close,
    );
    if (!imported.ok) return err("示例没有读全，没有留下任何内容。请重新安装申报匣，再试一次。");
    moveIntoPlace(unfinished, dir);
    return ok(null);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
