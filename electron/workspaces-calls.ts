import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import type { Failure, Reply } from "../shared/contract/reply.ts";
import { type StartView, workspacesMethods } from "../shared/contract/workspaces.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { CallWatch } from "./call-watch.ts";
import type { DeskTerms, Making, WorkspaceDesk } from "./desk-terms.ts";
import { dispatchBy, type HandlersOf } from "./dispatch.ts";
import { documentsFolder, freeName } from "./host/free-place.ts";
import { listFolders } from "./host/list-folders.ts";
import { resourcesFolder } from "./services/resources-folder.ts";

const workspaceName = "申报匣工作区";
const sampleName = "申报匣示例";

const orRefused = <T>(result: Result<T, string>): Result<T, Failure> =>
  result.ok ? result : err({ code: "refused", message: result.error });

/** Where the sample is, or will be: a folder of that name that holds something else is let be. */
function samplePath(home: string): string {
  const place = join(documentsFolder(home), sampleName);
  if (!existsSync(place) || existsSync(join(place, "workspace.db"))) return place;
  return join(documentsFolder(home), freeName(documentsFolder(home), sampleName));
}

/** The policies that ship with the tool, by id. Read here by name only: what they say is the backend's to know. */
const shippedPacks = (): readonly string[] =>
  readdirSync(join(resourcesFolder(), "policies"), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .toSorted();

/** Why a new workspace cannot go there; null where it can. */
function placeProblem(parent: string, name: string): string | null {
  if (!isAbsolute(parent)) return `“${parent}”不是完整的位置。请从盘符或根目录写起，或用“选择文件夹”。`;
  if (!existsSync(parent)) return `没有“${parent}”这个文件夹。请先建好它，或选择另一个位置。`;
  // What Windows allows in no name, so that the folder can be handed to any colleague.
  const isUnfit = /[\\/:*?"<>|\p{Cc}]|^\.+$|[. ]$/u.test(name);
  return isUnfit ? `“${name}”不能用作文件夹名。请不要用 \\ / : * ? " < > | ，也不要以点或空格结尾。` : null;
}

/** Why a file cannot be a backup, as far as its place tells; null where it can. */
function backupProblem(file: string): string | null {
  if (!isAbsolute(file)) return `“${file}”不是完整的位置。请从盘符或根目录写起，或用“选择备份”。`;
  return existsSync(file) ? null : `找不到备份“${file}”。请检查文件名，或看看它所在的磁盘接上没有。`;
}

function handlersOver(desk: WorkspaceDesk, { home }: DeskTerms): HandlersOf<typeof workspacesMethods> {
  const show = async (): Promise<Result<StartView, Failure>> => {
    const parent = documentsFolder(home);
    const packs = shippedPacks();
    return ok({
      open: desk.openDir(),
      refusal: desk.refused()?.why ?? null,
      refused: desk.refused()?.dir ?? null,
      recent: desk.recent.list(),
      suggested: { parent, name: freeName(parent, workspaceName) },
      samplePath: samplePath(home),
      packs: packs.length > 1 ? packs : [],
    });
  };
  const open = async (
    dir: string,
    signal: AbortSignal,
    making?: Making,
  ): Promise<Result<{ readonly path: string }, Failure>> => {
    const opened = await desk.open(dir, making, signal);
    if (opened.ok) return ok({ path: opened.value });
    return err({ code: signal.aborted ? "cancelled" : "refused", message: opened.error });
  };
  return {
    "workspaces.show": async ({ whenStill }) => {
      if (whenStill === true) await desk.atRest();
      return show();
    },
    "workspaces.open": ({ path }, { signal }) =>
      isAbsolute(path)
        ? open(path, signal)
        : orRefused(err(`“${path}”不是完整的位置。请从盘符或根目录写起，或用“选择文件夹”。`)),
    "workspaces.create": ({ parent, name, pack }, watch) => {
      const problem = placeProblem(parent, name);
      if (problem !== null) return orRefused(err(problem));
      return open(resolve(parent, name), watch.signal, { ...watch, make: { holds: "nothing", pack } });
    },
    "workspaces.restore": ({ file, parent, name }, watch) => {
      const problem = backupProblem(file) ?? placeProblem(parent, name);
      if (problem !== null) return orRefused(err(problem));
      return open(resolve(parent, name), watch.signal, { ...watch, make: { holds: "backup", file } });
    },
    "workspaces.open-sample": async (_, watch) => {
      const path = samplePath(home);
      if (existsSync(join(path, "workspace.db"))) return open(path, watch.signal);
      const [pack = null] = shippedPacks();
      return open(path, watch.signal, { ...watch, make: { holds: "sample", pack } });
    },
    "workspaces.forget": ({ path }) => {
      desk.recent.forget(path);
      return show();
    },
    "workspaces.close": async () => {
      await desk.putAway();
      return show();
    },
    "workspaces.folders": ({ path }) => orRefused(listFolders(path ?? home)),
  };
}

/** Answers the calls that need no open workspace. */
export function answerWorkspaces(
  desk: WorkspaceDesk,
  terms: DeskTerms,
): (name: string, input: unknown, watch: CallWatch) => Promise<Reply> {
  const handlers = handlersOver(desk, terms);
  return (name, input, watch) => dispatchBy(workspacesMethods, handlers, { name, input }, terms.onDefect, watch);
}
