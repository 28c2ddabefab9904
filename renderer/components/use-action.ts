import { useState } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";

/** Something that a person sets going: whether it runs, why it last came to nothing, and a way to start it. */
export interface Action {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Starts the work; `done` gets what comes of it. A defect is thrown while rendering. */
  readonly run: <T>(work: () => Promise<Result<T, Failure>>, done: (value: T) => void) => void;
}

/** Runs what a person sets going, one at a time. */
export function useAction(): Action {
  const [state, setState] = useState<Pick<Action, "busy" | "failure">>({ busy: false, failure: null });
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const run: Action["run"] = (work, done) => {
    if (state.busy) return;
    setState({ busy: true, failure: null });
    work().then((answer) => {
      setState({ busy: false, failure: answer.ok ? null : answer.error.message });
      if (answer.ok) done(answer.value);
    }, setDefect);
  };
  return { ...state, run };
}
