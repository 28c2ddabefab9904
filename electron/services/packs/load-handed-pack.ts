import { join, relative, sep } from "node:path";
import type { CasesRun } from "../../../shared/calculation/check-cases.ts";
import type { LoadedPack, PackLoading } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { packPlace } from "../../../shared/wording/pack-places.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Handed } from "../handed-file.ts";
import { listFiles } from "../import/list-files.ts";
import { parseJson } from "../parse-json.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { checkPackFiles, checkPackInSlices } from "./check-pack-files.ts";
import { type CheckedPack, keepPack } from "./keep-pack.ts";
import { openForeignPack, type PackWatch } from "./open-foreign-pack.ts";
import type { PackFiles } from "./pack-files.ts";

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
async function openPlaced(
  paths: ReadonlyMap<string, string>,
  watch: PackWatch = {},
): Promise<Result<PackFiles, Placed>> {
  const opened = await openForeignPack(paths, watch);
  return opened.ok ? opened : err(placed(opened.error.problems, opened.error.json));
}

/** The pack in a ZIP or a folder of this machine, or all that is wrong with it in words. */
export async function checkPackAt(path: string): Promise<Result<Pack, Placed>> {
  const opened = await openPlaced(await handedPaths(null, { tray: "", paths: [path] }));
  if (!opened.ok) return opened;
  const checked = checkPackFiles(opened.value);
  return checked.ok ? checked : err(placed(checked.error, null));
}

const stopped: Failure = {
  code: "cancelled",
  message: "已停止检查，没有载入任何内容，工作区没有变化。需要时再选一次政策包。",
};

/** How to hear how far the loading is, and how to stop it. */
interface LoadWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackLoading) => void;
}

/** What loading needs beside the workspace. */
interface LoadTerms {
  readonly books: OpenBooks;
  readonly uploads: string | null;
}

type Answer = Result<LoadedPack, Failure>;

/**
 * Checks a pack that a page handed over, a ZIP or the files of a folder, and keeps it in the workspace; it is not yet worked with. Until
 * it is kept it can be stopped, and others are answered meanwhile.
 */
export async function loadHandedPack(
  workspace: Workspace,
  terms: LoadTerms,
  handed: Handed,
  watch: LoadWatch,
): Promise<Answer> {
  try {
    const checked = await checkHanded(terms.uploads, handed, watch);
    return checked.ok ? await keepPack(workspace, terms.books, checked.value, watch.signal) : ok(checked.error);
  } catch (error) {
    if (watch.signal.aborted) return err(stopped);
    throw error;
  }
}

async function checkHanded(
  uploads: string | null,
  handed: Handed,
  { signal, onProgress }: LoadWatch,
): Promise<Result<CheckedPack, LoadedPack>> {
  onProgress({ step: "opening", done: 0, total: 0 });
  const onCase = (run: CasesRun): void => onProgress({ step: "checking", ...run });
  const opened = await openPlaced(await handedPaths(uploads, handed), { signal, onCase });
  if (!opened.ok) return err({ kind: "refused", problems: opened.error });
  const onKept = (run: CasesRun): void => onProgress({ step: "keeping", ...run });
  onKept({ done: 0, total: 0 });
  // What a process says that opened foreign bytes is not taken on trust.
  const checked = await checkPackInSlices(opened.value, { signal, onStep: onKept });
  return checked.ok
    ? ok({ pack: checked.value, files: opened.value })
    : err({ kind: "refused", problems: placed(checked.error, null) });
}
