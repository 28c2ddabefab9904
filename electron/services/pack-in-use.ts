import type { Pack } from "../../shared/policy/pack.ts";
import { saysVersion } from "../../shared/policy/pack-name.ts";
import type { PackProblem } from "../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { type WorkspaceProblem, workspaceProblemSentence } from "../store/workspace-problem.ts";
import type { PackResult } from "./packs/check-pack-files.ts";
import { loadKeptPack } from "./packs/kept-packs.ts";
import { findPack, listPacks } from "./policy-packs.ts";

/** The pack that a workspace applies, with the name under which it does. */
export interface PackInUse {
  readonly name: string;
  readonly pack: Pack;
}

/** The name of the pack that the workspace applies. */
export const packNameInUse = (workspace: Workspace): Result<string, WorkspaceProblem> =>
  workspace.transaction(() => ok(workspace.policy.get().pack));

/** A pack by the name that a workspace gives it: one that it keeps, or one that ships with the tool. */
export async function packNamed(workspace: Workspace, name: string): Promise<PackResult> {
  const kept = loadKeptPack(workspace, name);
  if (kept !== null || !saysVersion(name) || (await listPacks()).includes(name)) return kept ?? findPack(name);
  return err([{ path: "", message: `工作区里没有政策包 ${name}，工具也没有附带它。请重新载入它` }]);
}

const unusable = (name: string, problems: readonly PackProblem[]): string => {
  const said = problems.slice(0, 3).map(({ path, message }) => `${path === "" ? "" : `${path}：`}${message}`);
  return `工作区使用的政策包“${name}”用不了（${said.join("；")}）。请先装好它，再试一次。`;
};

/** The pack that the workspace applies, or a sentence that says why it cannot be used. */
export async function packInUse(workspace: Workspace): Promise<Result<PackInUse, string>> {
  const name = packNameInUse(workspace);
  if (!name.ok) return err(workspaceProblemSentence(name.error));
  const pack = await packNamed(workspace, name.value);
  return pack.ok ? ok({ name: name.value, pack: pack.value }) : err(unusable(name.value, pack.error));
}
