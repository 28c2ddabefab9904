import { resolve } from "node:path";
import { refuse } from "../shared/contract/reply.ts";
import { showWorkspaceHead } from "../shared/contract/workspace-head.ts";
import { isWorkspacesMethod } from "../shared/contract/workspaces.ts";
import { ok, type Result } from "../shared/result.ts";
import type { Backend } from "./backend.ts";
import { unwatched } from "./call-watch.ts";
import type { DeskTerms, Making, WorkspaceDesk } from "./desk-terms.ts";
import { recentWorkspaces } from "./host/recent-workspaces.ts";
import { keepBackend } from "./keep-backend.ts";
import { clearUnfinishedMakings, notingMaking } from "./services/noted-makings.ts";
import { answerWorkspaces } from "./workspaces-calls.ts";

const noneOpen = refuse("no-workspace", "还没有打开工作区。请新建一个，或打开已有的。");
const another = refuse("no-workspace", "这个窗口里的工作区已经关闭或换成了另一个，这一步没有做。请刷新页面。");

/** A desk on which nothing lies yet. */
export function workspaceDesk(terms: DeskTerms): WorkspaceDesk {
  const recent = recentWorkspaces(terms.settings);
  clearUnfinishedMakings(terms.settings);
  const inTurn = oneAfterAnother();
  let current: { readonly dir: string; readonly backend: Backend } | null = null;
  let refused: { readonly dir: string; readonly why: string } | null = null;
  const putAway = async (): Promise<void> => {
    if (current === null) return;
    const { dir, backend } = current;
    recent.remember(dir, terms.now(), await studioNameOf(backend));
    current = null;
    await backend.close();
    await terms.clearUploads?.();
  };
  const open = async (dir: string, making?: Making, signal?: AbortSignal): Promise<Result<string, string>> => {
    if (current?.dir === dir && making === undefined) return ok(dir);
    const made = making === undefined ? ok(null) : await makeNoted(terms, dir, making);
    if (!made.ok) return made;
    making?.onProgress({ step: "opening", percent: 0 });
    const started = await startKept(terms, dir, making === undefined ? signal : undefined);
    const isWanted = making === undefined && signal?.aborted !== true;
    refused = started.ok || !isWanted ? null : { dir, why: started.error };
    if (!started.ok) return started;
    await putAway();
    current = { dir, backend: started.value };
    recent.remember(dir, terms.now(), await studioNameOf(started.value));
    terms.onOpened?.(dir);
    return ok(dir);
  };
  const desk: WorkspaceDesk = {
    recent,
    refused: () => refused,
    openDir: () => current?.dir ?? null,
    atRest: () => inTurn(async () => undefined),
    open: (dir, making, signal) => inTurn(() => open(resolve(dir), making, signal)),
    putAway: () =>
      inTurn(async () => {
        await putAway();
        refused = null;
        terms.onOpened?.(null);
      }),
    call: async (name, input, watch = unwatched, meantFor = null) => {
      if (isWorkspacesMethod(name)) return answerOwn(name, input, watch);
      if (current === null) return meantFor === null ? noneOpen : another;
      return meantFor === null || meantFor === current.dir ? current.backend.call(name, input, watch) : another;
    },
  };
  const answerOwn = answerWorkspaces(desk, terms);
  return desk;
}

/** Two openings at once would leave one backend running unseen. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };
}

/** What a program that is cut off leaves of it is cleared at the next start. */
const makeNoted = (terms: DeskTerms, dir: string, making: Making): Promise<Result<unknown, string>> =>
  notingMaking(terms.settings, dir, () => terms.make(dir, making));

/** A backend over a workspace that is started anew when it dies; only the first start can be stopped. */
function startKept(terms: DeskTerms, dir: string, signal?: AbortSignal): Promise<Result<Backend, string>> {
  let starts = 0;
  return keepBackend(async () => {
    starts += 1;
    if (starts > 1) await terms.clearUploads?.();
    return terms.start(dir, starts > 1 ? undefined : signal);
  });
}

/** Under what name the workspace is listed; null when it cannot be asked. */
async function studioNameOf(backend: Backend): Promise<string | null> {
  const head = await backend.call("workspace.head", {});
  const parsed = head.ok ? showWorkspaceHead.output.safeParse(head.value) : null;
  return parsed?.data?.studioName ?? null;
}
