import { createContext } from "react";
import type { Draft, DraftPlace } from "../../shared/contract/drafts.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";

/** Where forms keep what is typed until it is saved: in the workspace, so that it outlives the page and the program. */
export interface DraftStore {
  readonly find: (form: string) => Promise<Result<Draft | null, Failure>>;
  readonly keep: (place: DraftPlace, value: string) => Promise<Result<unknown, Failure>>;
  readonly drop: (form: string) => Promise<Result<unknown, Failure>>;
}

const nowhere: DraftStore = {
  find: async () => ok(null),
  keep: async () => ok(null),
  drop: async () => ok(null),
};

/** The store of this window. */
export const DraftContext = createContext<DraftStore>(nowhere);

// One line for all forms: what is dropped after it was kept stays dropped, whichever page asks.
let line: Promise<unknown> = Promise.resolve();

/** Waits until what was asked of the store before is done. */
export function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  const next = line.then(work);
  line = next.catch(() => undefined);
  return next;
}
