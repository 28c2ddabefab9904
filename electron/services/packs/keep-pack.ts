import type { LoadedPack } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { packFileName, packMediaType, policyIdOf, versionedName } from "../../../shared/policy/pack-name.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { nameStep } from "../name-step.ts";
import { listPacks } from "../policy-packs.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { orRefusal } from "../refusal.ts";
import { sha256Of } from "../sha256-of.ts";
import { filesOf } from "./check-pack-files.ts";
import { keptPacks } from "./kept-packs.ts";
import { type PackFiles, packBundle } from "./pack-files.ts";
import { shippedPackOf } from "./pack-of-version.ts";

/** A pack that passed all checks, with the files that it stands in. */
export interface CheckedPack {
  readonly pack: Pack;
  readonly files: PackFiles;
}

/**
 * Keeps a checked pack in a workspace, as a step that can be taken back; one that ships with the tool, or that is kept already, is not kept
 * once more, and another one under the same version is refused. Throws the signal's reason where it is stopped before.
 */
export async function keepPack(
  workspace: Workspace,
  books: OpenBooks,
  { pack, files }: CheckedPack,
  signal: AbortSignal,
): Promise<Result<LoadedPack, Failure>> {
  const { title, packVersion } = pack;
  const [name, bytes] = [versionedName(pack), packBundle(files)];
  const twin = await shippedTwin(name, bytes);
  if (twin === "same") return ok({ kind: "loaded", name: await shippedName(name), sentence: shippedSentence });
  if (twin === "other") return ok(refused(sameVersion(name)));
  signal.throwIfAborted();
  const kept = nameStep(workspace, books, `载入政策包“${title}”${packVersion}`, () =>
    workspace.transaction(() => ok(keep(workspace, name, bytes))),
  );
  if (!kept.ok) return orRefusal(kept);
  return ok(
    kept.value === "other"
      ? refused(sameVersion(name))
      : { kind: "loaded", name, sentence: keptSentence(title, packVersion) },
  );
}

const refused = (message: string): LoadedPack => ({ kind: "refused", problems: [{ place: "政策包", message }] });

/** Whether the tool brings the same pack, or another one under the same id and version. */
async function shippedTwin(name: string, bundle: Uint8Array): Promise<"none" | "same" | "other"> {
  const shipped = await shippedPackOf(name);
  if (shipped === null) return "none";
  return sha256Of(packBundle(filesOf(shipped))) === sha256Of(bundle) ? "same" : "other";
}

/** Under which name a version ships. */
const shippedName = async (name: string): Promise<string> =>
  (await listPacks()).includes(name) ? name : policyIdOf(name);

const sameVersion = (name: string): string =>
  `已经有 ${name}，内容和这一份不同。改过内容的政策包要用新的版本号：请把 pack.json 里的 packVersion 改大，再载入`;

const shippedSentence = "这就是随工具附带的政策包，不用另外保存。";
const keptSentence = (title: string, version: string): string =>
  `“${title}”${version} 检查全部通过，已放进工作区。现在用的政策包没有变；要换用，请先看“换用会怎样”。`;

function keep(workspace: Workspace, name: string, bytes: Uint8Array): "kept" | "other" {
  const standing = keptPacks(workspace).find((one) => one.name === name);
  if (standing !== undefined && standing.original.sha256 !== sha256Of(bytes)) return "other";
  workspace.originals.store({ bytes, fileName: packFileName(name), mediaType: packMediaType });
  return "kept";
}
