import { useRef, useState } from "react";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { MakingProgress, StartView } from "../../../shared/contract/workspaces.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { CallWatch, WorkspacesApi } from "../../api/api.ts";
import { useAction } from "../../components/use-action.ts";
import type { Going, StartWork } from "./start-view.ts";

/** What is to be made anew. */
export interface NewWorkspace {
  readonly parent: string;
  readonly name: string;
  readonly pack: string | null;
}

/** A backup, and where the workspace of it goes. */
export interface BackupToRestore {
  readonly file: string;
  readonly parent: string;
  readonly name: string;
}

/** What can be begun on the start screen, one thing at a time. */
export interface StartState {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Null while nothing is. */
  readonly going: Going | null;
  /** What was stopped last, and nothing begun since; null otherwise. */
  readonly stopped: StartWork | null;
  readonly open: (path: string) => void;
  readonly create: (wanted: NewWorkspace) => void;
  readonly restore: (wanted: BackupToRestore) => void;
  readonly openSample: () => void;
  readonly stop: () => void;
  readonly forget: (path: string) => void;
}

/** So long an opening takes at most where nothing is to be brought up to date, in milliseconds. */
const usualOpening = 2000;

type Begin = (watch: CallWatch<MakingProgress>) => Promise<Result<unknown, Failure>>;

/** Opens, makes and forgets workspaces; once one is open, `onOpened` asks what is to be shown. `onShown` gets what there is to begin with now. */
export function useStart(api: WorkspacesApi, onOpened: () => void, onShown: (view: StartView) => void): StartState {
  const { busy, failure, run } = useAction();
  const [going, setGoing] = useState<Going | null>(null);
  const [stopped, setStopped] = useState<StartWork | null>(null);
  const stopper = useRef(new AbortController());
  const begin = async (work: StartWork, call: Begin): Promise<Result<StartView | null, Failure>> => {
    stopper.current = new AbortController();
    setStopped(null);
    setGoing({ work, progress: null, isStopping: false, isLong: false });
    const waiting = setTimeout(() => setGoing((now) => now && { ...now, isLong: true }), usualOpening);
    const onProgress = (progress: MakingProgress): void => setGoing((now) => now && { ...now, progress });
    try {
      const answer = await call({ signal: stopper.current.signal, onProgress });
      if (answer.ok) return ok(null);
      if (answer.error.code !== "cancelled") return answer;
      // A stop may come too late: what is there is asked once all is at rest.
      const shown = await api.call("workspaces.show", { whenStill: true });
      if (shown.ok && shown.value.open === null) setStopped(work);
      return shown;
    } finally {
      clearTimeout(waiting);
      setGoing(null);
    }
  };
  const opening = (work: StartWork, call: Begin): void =>
    run(
      () => begin(work, call),
      (view) => (view === null ? onOpened() : onShown(view)),
    );
  return {
    ...{ busy, failure, going, stopped },
    open: (path) => opening("open", (watch) => api.call("workspaces.open", { path }, watch)),
    create: (wanted) => opening("create", (watch) => api.call("workspaces.create", wanted, watch)),
    restore: (wanted) => opening("restore", (watch) => api.call("workspaces.restore", wanted, watch)),
    openSample: () => opening("sample", (watch) => api.call("workspaces.open-sample", {}, watch)),
    stop: () => {
      setGoing((now) => now && { ...now, isStopping: true });
      stopper.current.abort();
    },
    forget: (path) => run(() => api.call("workspaces.forget", { path }), onShown),
  };
}
