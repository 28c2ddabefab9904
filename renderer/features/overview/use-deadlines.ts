import type { EnteredDeadline } from "../../../shared/contract/deadlines.ts";
import type { DeadlineView } from "../../../shared/contract/overview.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";

/** Writes down the days that a person knows, and marks them as done. */
export function useDeadlines(api: Api, refresh: () => void) {
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const keep = (id: string | null, entered: EnteredDeadline, done: () => void): void =>
    run(
      () => api.call("deadlines.save", { id, entered }),
      ({ sentence }) => {
        announce(sentence);
        done();
        refresh();
      },
    );
  return {
    ...{ busy, failure },
    save: (entered: EnteredDeadline, done: () => void) => keep(null, entered, done),
    finish: ({ id, name, on, note }: DeadlineView) =>
      keep(id, { title: name, dueOn: on, isDone: true, note }, () => undefined),
  };
}
