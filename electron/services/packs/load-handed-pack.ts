import { join, relative, sep } from "node:path";
import type { LoadedPack } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { packFileName, packMediaType, policyIdOf, versionedName } from "../../../shared/policy/pack-name.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { packPlace } from "../../../shared/wording/pack-places.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Handed } from "../handed-file.ts";
import { listFiles } from "../import/list-files.ts";
import { nameStep } from "../name-step.ts";
import { parseJson } from "../parse-json.ts";
import { listPacks } from "../policy-packs.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { orRefusal } from "../refusal.ts";
import { sha256Of } from "../sha256-of.ts";
import { checkPackFiles, filesOf } from "./check-pack-files.ts";
import { keptPacks } from "./kept-packs.ts";
import { openForeignPack } from "./open-foreign-pack.ts";
import { type PackFiles, packBundle } from "./pack-files.ts";
import { shippedPackOf } from "./pack-of-version.ts";

/** The files that a page handed over, each by its name within what was chosen. */
async function handedPaths(uploads: string | null, { tray, paths }: Handed): Promise<ReadonlyMap<string, string>> {
  if (uploads === null) return new Map((await listFiles(paths)).map((path) => [path, path]));
  const folder = join(uploads, tray);
  // A host puts every file into a numbered folder of its own.
  const nameOf = (path: string): string => relative(folder, path).split(sep).slice(1).join("/");
  return new Map((await listFiles([folder])).map((path) => [nameOf(path), path]));
}

/** Something wrong with a pack, at a place that a person finds. */
type Placed = Extract<LoadedPack, { readonly kind: "refused" }>["problems"];

const placed = (problems: readonly PackProblem[], json: string | null): Placed =>
  problems.map(({ path, message }) => ({
    place: packPlace(path, json === null ? null : parseJson(Buffer.from(json))),
    message,
  }));

/** Opens and checks a pack as one that comes from outside; gives its files, or all that is wrong with it in words. */
async function openPlaced(paths: ReadonlyMap<string, string>): Promise<Result<PackFiles, Placed>> {
  const opened = await openForeignPack(paths);
  return opened.ok ? opened : err(placed(opened.error.problems, opened.error.json));
}

/** The pack in a ZIP or a folder of this machine, or all that is wrong with it in words. */
export async function checkPackAt(path: string): Promise<Result<Pack, Placed>> {
  const opened = await openPlaced(await handedPaths(null, { tray: "", paths: [path] }));
  if (!opened.ok) return opened;
  const checked = checkPackFiles(opened.value);
  return checked.ok ? checked : err(placed(checked.error, null));
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

/** Checks a pack that a page handed over, a ZIP or the files of a folder, and keeps it in the workspace; it is not yet worked with. */
export async function loadHandedPack(
  workspace: Workspace,
  { books, uploads }: { readonly books: OpenBooks; readonly uploads: string | null },
  handed: Handed,
): Promise<Result<LoadedPack, Failure>> {
  const opened = await openPlaced(await handedPaths(uploads, handed));
  if (!opened.ok) return ok({ kind: "refused", problems: opened.error });
  const checked = checkPackFiles(opened.value);
  if (!checked.ok) return ok({ kind: "refused", problems: placed(checked.error, null) });
  const { title, packVersion } = checked.value;
  const [name, bytes] = [versionedName(checked.value), packBundle(opened.value)];
  const twin = await shippedTwin(name, bytes);
  if (twin === "same") return ok({ kind: "loaded", name: await shippedName(name), sentence: shippedSentence });
  if (twin === "other") return ok(refused(sameVersion(name)));
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

const shippedSentence = "这就是随工具附带的政策包，不用另外保存。";
const keptSentence = (title: string, version: string): string =>
  `“${title}”${version} 检查全部通过，已放进工作区。现在用的政策包没有变；要换用，请先看“换用会怎样”。`;

function keep(workspace: Workspace, name: string, bytes: Uint8Array): "kept" | "other" {
  const standing = keptPacks(workspace).find((one) => one.name === name);
  if (standing !== undefined && standing.original.sha256 !== sha256Of(bytes)) return "other";
  workspace.originals.store({ bytes, fileName: packFileName(name), mediaType: packMediaType });
  return "kept";
}
