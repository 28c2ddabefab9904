import { useState } from "react";
import type { DraftPlace } from "../../shared/contract/drafts.ts";
import { type Keeping, useKeeping } from "./use-keeping.ts";

/** A form's value that outlives the page and the program until it is saved or given up. */
export interface KeptDraft<T> extends Pick<Keeping<T>, "offer" | "trouble"> {
  readonly value: T;
  /** Whether something is typed that was not saved, or waits from before: a form that is folded away opens for it. */
  readonly isUnsaved: boolean;
  readonly change: (value: T) => void;
  /** To be called when the form was saved or is given up: nothing waits any longer, and it begins anew with `next` where that is given. */
  readonly done: (next?: T) => void;
}

/** Holds what is typed into a form, keeps it in the workspace 0.3 s after the last key, and offers what was kept before. */
export function useKeptDraft<T>(place: DraftPlace, initial: T): KeptDraft<T> {
  const [value, setValue] = useState(initial);
  const [start, setStart] = useState(initial);
  const keeping = useKeeping(place, start, setValue);
  return {
    ...{ value, offer: keeping.offer, trouble: keeping.trouble },
    isUnsaved: keeping.offer !== null || JSON.stringify(value) !== JSON.stringify(start),
    change: (next) => {
      setValue(next);
      keeping.typed(next);
    },
    done: (next) => {
      keeping.done();
      if (next === undefined) return;
      setStart(next);
      setValue(next);
    },
  };
}
