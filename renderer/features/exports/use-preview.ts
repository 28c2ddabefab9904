import { useEffect, useRef, useState } from "react";
import type { ExportProgress } from "../../../shared/contract/exports.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Api } from "../../api/api.ts";

type Wanted = InputOf<"exports.preview">;

/** What is being made to be looked at, and what was made last. */
export interface Previews {
  readonly isRunning: boolean;
  /** Whether it was asked to stop and has not ended yet. */
  readonly isStopping: boolean;
  readonly progress: ExportProgress | null;
  /** Why the last one came to nothing. */
  readonly failure: Failure | null;
  readonly shown: (OutputOf<"exports.preview"> & { readonly wanted: Wanted }) | null;
  readonly show: (wanted: Wanted) => void;
  readonly stop: () => void;
}

const idle = { isRunning: false, isStopping: false, progress: null };

/** Makes previews, one at a time; one that nobody waits for any more, since the page was left, is stopped. */
export function usePreview(api: Api): Previews {
  const [state, setState] = useState<Omit<Previews, "show" | "stop">>({ ...idle, failure: null, shown: null });
  const [defect, setDefect] = useState<unknown>(null);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  if (defect !== null) throw defect;
  const show = async (wanted: Wanted): Promise<void> => {
    running.current = new AbortController();
    const { signal } = running.current;
    setState(({ shown }) => ({ ...idle, isRunning: true, failure: null, shown }));
    const onProgress = (progress: ExportProgress): void => setState((last) => ({ ...last, progress }));
    const answer = await api.call("exports.preview", wanted, { signal, onProgress });
    setState(({ shown }) => ({
      ...idle,
      failure: answer.ok ? null : answer.error,
      shown: answer.ok ? { ...answer.value, wanted } : shown,
    }));
  };
  return {
    ...state,
    show: (wanted) => void show(wanted).catch(setDefect),
    stop: () => {
      setState((last) => ({ ...last, isStopping: true }));
      running.current.abort();
    },
  };
}
