import { useState } from "react";
import type { EnteredDeadline } from "../../../shared/contract/deadlines.ts";
import type { DeadlineView } from "../../../shared/contract/overview.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";

/** Writes down the days that a person knows, marks them as done, and takes the last of that back; `undoable` is what that is called. */
export function useDeadlines(api: Api, refresh: () => void) {
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const [undoable, setUndoable] = useState<string | null>(null);
  const keep = (id: string | null, entered: EnteredDeadline, done: () => void): void =>
    run(
      () => api.call("deadlines.save", { id, entered }),
      (kept) => {
        announce(kept.sentence);
        setUndoable(kept.undoable);
        done();
        refresh();
      },
    );
  return {
    ...{ busy, failure, undoable },
    undo: () =>
      run(
        () => api.call("books.undo", {}),
        ({ sentence }) => {
          announce(sentence);
          setUndoable(null);
          refresh();
        },
      ),
    save: (entered: EnteredDeadline, done: () => void) => keep(null, entered, done),
    finish: ({ id, name, on, note }: DeadlineView) =>
      keep(id, { title: name, dueOn: on, isDone: true, note }, () => undefined),
  };
}
