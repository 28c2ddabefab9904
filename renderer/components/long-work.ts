import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";

/** Long work as it stands. */
export interface LongWorkState<Progress, Outcome> {
  readonly isRunning: boolean;
  /** Whether it was asked to stop and has not ended yet. */
  readonly isStopping: boolean;
  /** What the last one is about, such as where it writes, as it was said when it was begun; empty where nothing was. */
  readonly about: string;
  /** How far it is; null until that is told. */
  readonly progress: Progress | null;
  /** Why the last one came to nothing; null where it came to something. */
  readonly failure: Failure | null;
  /** What the last one came to; null where it came to nothing. */
  readonly outcome: Outcome | null;
  /** How many have ended. */
  readonly ended: number;
}

/** How work tells how far it is, and hears that it should stop. */
interface Watch<Progress> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Work of one kind: one at a time, which goes on while other pages are shown. */
export interface LongWork<Progress, Outcome> {
  readonly now: () => LongWorkState<Progress, Outcome>;
  readonly subscribe: (hear: () => void) => () => void;
  /** Runs one, or nothing while another runs; gives what came of it, or null where it was not begun. */
  readonly run: <T>(
    call: (watch: Watch<Progress>) => Promise<Result<T, Failure>>,
    outcomeOf: (value: T) => Outcome,
    about?: string,
  ) => Promise<Result<T, Failure> | null>;
  readonly stop: () => void;
}

function longWork<Progress, Outcome>(): LongWork<Progress, Outcome> {
  const begun = { isStopping: false, progress: null, failure: null, outcome: null };
  let state: LongWorkState<Progress, Outcome> = { ...begun, isRunning: false, about: "", ended: 0 };
  let running = new AbortController();
  const hearers = new Set<() => void>();
  const put = (part: Partial<LongWorkState<Progress, Outcome>>): void => {
    state = { ...state, ...part };
    for (const hear of hearers) hear();
  };
  return {
    now: () => state,
    subscribe: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    run: async (call, outcomeOf, about = "") => {
      if (state.isRunning) return null;
      running = new AbortController();
      put({ ...begun, isRunning: true, about });
      const { signal } = running;
      try {
        const answer = await call({ signal, onProgress: (progress) => put({ progress }) });
        if (answer.ok) put({ outcome: outcomeOf(answer.value) });
        else put({ failure: answer.error });
        return answer;
      } finally {
        put({ isRunning: false, isStopping: false, ended: state.ended + 1 });
      }
    },
    stop: () => {
      if (state.isRunning) put({ isStopping: true });
      running.abort();
    },
  };
}

/** Gives the work of one kind for whatever reaches a workspace: the same for the same, so that any page finds it again. */
export function longWorkFor<Progress, Outcome>(): (reach: object) => LongWork<Progress, Outcome> {
  const works = new WeakMap<object, LongWork<Progress, Outcome>>();
  return (reach) => {
    const known = works.get(reach) ?? longWork<Progress, Outcome>();
    works.set(reach, known);
    return known;
  };
}
