import type { SubjectsView } from "../../../shared/contract/subjects.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { ok } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { savesAtRest } from "../../components/pending-saves.ts";
import { useAction } from "../../components/use-action.ts";

/** What a person does with the list of subjects; `replace` shows it as it is after each step. */
export function useSubjectSteps(api: Api, replace: (view: SubjectsView) => void) {
  const announce = useAnnounce();
  const { busy, failure, run } = useAction();
  // Not before what was entered in the form that is left is kept.
  const list = () => savesAtRest().then(() => api.call("subjects.list", {}));
  return {
    ...{ busy, failure },
    reload: () => run(list, replace),
    /** Opens one as it is now: another window may have changed it, or removed it, since the list was made. */
    open: (key: string, show: (subject: Subject) => void) =>
      run(list, (now) => {
        replace(now);
        const subject = now.subjects.find((one) => subjectKey(one) === key);
        if (subject !== undefined) show(subject);
      }),
    undo: () =>
      run(
        async () => {
          const undone = await api.call("books.undo", {});
          if (!undone.ok) return undone;
          const listed = await list();
          return listed.ok ? ok({ view: listed.value, sentence: undone.value.sentence }) : listed;
        },
        (after) => {
          replace(after.view);
          announce(after.sentence);
        },
      ),
  };
}
