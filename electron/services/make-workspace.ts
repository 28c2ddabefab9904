import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { createWorkspace } from "../store/create-workspace.ts";
import { moveIntoPlace } from "../store/whole-file.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { importFiles } from "./import-files.ts";
import { findPack, listPacks } from "./policy-packs.ts";
import { resourcesFolder } from "./resources-folder.ts";

/** A workspace that is to be made: with the sample studio in it or empty, under a policy by id; null is the only one there is. */
export interface WorkspaceToMake {
  readonly holds: "nothing" | "sample";
  readonly pack: string | null;
}

interface Making {
  readonly program: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Makes a workspace in a folder and closes it again; on failure nothing of it is left, and the problem is a sentence. */
export async function makeWorkspace(
  dir: string,
  { holds, pack: named }: WorkspaceToMake,
  making: Making,
): Promise<Result<null, string>> {
  const pack = await choosePack(named);
  if (!pack.ok) return pack;
  return holds === "sample" ? makeSample(dir, pack.value, making) : makeEmpty(dir, pack.value, making);
}

async function choosePack(named: string | null): Promise<Result<Pack, string>> {
  const ids = await listPacks();
  const id = named ?? ids[0];
  const pack = id === undefined || (named === null && ids.length > 1) ? null : await findPack(id);
  if (pack === null) return err("没有选定政策。请选择这个工作区按哪一个政策测算，再新建一次。");
  return pack.ok ? pack : err(`政策包“${id}”用不了：${pack.error[0]?.message ?? ""}。请重新安装申报匣，或换一个政策。`);
}

const policyOf = (pack: Pack) => ({ pack: pack.id, issuedOn: null, issuedOnSource: "" });

function makeEmpty(dir: string, pack: Pack, { program }: Making): Result<null, string> {
  const created = createWorkspace(dir, { program, policy: policyOf(pack) });
  if (!created.ok) return err(workspaceProblemSentence(created.error));
  created.value.close();
  return ok(null);
}

/** Built beside its place: a sample that was cut off must not be taken for a whole one. */
async function makeSample(dir: string, pack: Pack, { program, onProgress }: Making): Promise<Result<null, string>> {
  const unfinished = `${dir}.${randomUUID().slice(0, 8)}.part`;
  mkdirSync(dirname(dir), { recursive: true });
  try {
    const created = createWorkspace(unfinished, { program, policy: policyOf(pack) });
    if (!created.ok) return err(workspaceProblemSentence(created.error));
    const sample = join(resourcesFolder(), "sample", "studio");
    const imported = await importFiles(created.value, [sample], { pack, onProgress }).finally(created.value.close);
    if (!imported.ok) return err("示例没有读全，没有留下任何内容。请重新安装申报匣，再试一次。");
    moveIntoPlace(unfinished, dir);
    return ok(null);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
