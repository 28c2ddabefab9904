import { useState } from "react";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { SampleProgress, StartView } from "../../../shared/contract/workspaces.ts";
import type { Result } from "../../../shared/result.ts";
import type { WorkspacesApi } from "../../api/api.ts";
import { useAction } from "../../components/use-action.ts";

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
  /** How far the sample is being read, of none at first; null while none is made. */
  readonly sample: SampleProgress | null;
  readonly open: (path: string) => void;
  readonly create: (wanted: NewWorkspace) => void;
  readonly restore: (wanted: BackupToRestore) => void;
  readonly openSample: () => void;
  readonly forget: (path: string) => void;
}

/** Opens, makes and forgets workspaces; once one is open, `onOpened` asks what is to be shown. */
export function useStart(api: WorkspacesApi, onOpened: () => void, onForgotten: (view: StartView) => void): StartState {
  const { busy, failure, run } = useAction();
  const [sample, setSample] = useState<SampleProgress | null>(null);
  const opening = (work: () => Promise<Result<unknown, Failure>>): void => run(work, onOpened);
  return {
    ...{ busy, failure, sample },
    open: (path) => opening(() => api.call("workspaces.open", { path })),
    create: (wanted) => opening(() => api.call("workspaces.create", wanted)),
    restore: (wanted) => opening(() => api.call("workspaces.restore", wanted)),
    openSample: () =>
      opening(async () => {
        setSample({ done: 0, total: 0 });
        const watch = { signal: new AbortController().signal, onProgress: setSample };
        const opened = await api.call("workspaces.open-sample", {}, watch);
        setSample(null);
        return opened;
      }),
    forget: (path) => run(() => api.call("workspaces.forget", { path }), onForgotten),
  };
}
