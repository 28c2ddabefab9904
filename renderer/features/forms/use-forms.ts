import { useCallback, useEffect, useState } from "react";
import type { FormChange, FormDifference, FormList, FormRemark, FormView } from "../../../shared/contract/forms.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { handOverFile } from "../../api/hand-over-file.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** The forms, the one that is open, and what a person can do with them. */
export interface FormsState {
  readonly loaded: Loaded<FormList>;
  readonly view: FormView | null;
  readonly busy: boolean;
  readonly failure: string | null;
  /** What the last step came to; null when there is nothing to say. */
  readonly sentence: string | null;
  readonly remarks: readonly FormRemark[];
  /** What is otherwise on the open form than on the one whose mapping it has just taken over; null when there is nothing to say. */
  readonly difference: FormDifference | null;
  readonly add: (file: File) => void;
  readonly open: (id: string) => void;
  /** Stores a change of the form; `done` hears once it is. */
  readonly save: (change: Partial<FormChange>, done?: () => void) => void;
  readonly suggest: () => void;
  /** Takes the mapping of another form over. */
  readonly carry: (from: string) => void;
  /** Says no more what is otherwise. */
  readonly forgetDifference: () => void;
  readonly remove: () => void;
  /** Takes the last change of this session back, whatever page it was made on. */
  readonly undo: () => void;
  readonly fill: (out: string, replace: boolean, done: () => void) => void;
  readonly share: (out: string, replace: boolean) => void;
  readonly adopt: (file: File) => void;
}

/** Runs one step: the call, the list anew, and what is made of the answer. */
type Step = <T>(work: () => Promise<Result<T, Failure>>, done: (value: T) => void) => void;
type Say = (sentence: string | null, remarks?: readonly FormRemark[]) => void;

/** Loads the forms and runs what a person does with them, one step at a time; begins with the form that is asked for, if any. */
export function useForms(api: Api, asked: string | null): FormsState {
  const list = useCallback(() => api.call("forms.list", {}), [api]);
  const [loaded, replace] = useLoaded(list);
  const { busy, failure, run } = useAction();
  const [view, setView] = useState<FormView | null>(null);
  useEffect(() => {
    if (asked === null) return;
    api.call("forms.show", { id: asked }).then((shown) => {
      if (shown.ok) setView(shown.value);
    }, reportError);
  }, [api, asked]);
  const [said, setSaid] = useState<Pick<FormsState, "sentence" | "remarks">>({ sentence: null, remarks: [] });
  const [difference, setDifference] = useState<FormDifference | null>(null);
  const announce = useAnnounce();
  const say: Say = (sentence, remarks = []) => {
    setSaid({ sentence, remarks });
    if (sentence !== null) announce(sentence);
  };
  const step: Step = (work, done) => {
    say(null);
    run(async () => {
      const answer = await work();
      const lists = await list();
      if (lists.ok) replace(lists.value);
      return answer;
    }, done);
  };
  const steps = { api, step, say, setView, setDifference, announce };
  return {
    loaded,
    view,
    busy,
    failure,
    ...said,
    difference,
    ...changes(steps, view),
    ...takingBack(steps, view),
    ...handingOut(steps, view?.form.id ?? ""),
  };
}

interface Steps {
  readonly api: Api;
  readonly step: Step;
  readonly say: Say;
  readonly setView: (view: FormView | null) => void;
  readonly setDifference: (difference: FormDifference | null) => void;
  readonly announce: (sentence: string) => void;
}

/** What makes another form of the one that is open, or opens another. */
function changes({ api, step, say, setView, setDifference, announce }: Steps, view: FormView | null) {
  const id = view?.form.id ?? "";
  const told = ({ sentence, view: next }: { readonly sentence: string; readonly view: FormView }): void => {
    setView(next);
    say(sentence);
  };
  const carried = (answer: OutputOf<"forms.add">): void => {
    told(answer);
    setDifference(answer.difference);
  };
  const shown = (next: FormView | null): void => {
    setView(next);
    setDifference(null);
  };
  return {
    add: (file: File) => step(() => handOverFile(api, file, (handed) => api.call("forms.add", handed)), carried),
    open: (wanted: string) => step(() => api.call("forms.show", { id: wanted }), shown),
    save: (change: Partial<FormChange>, done?: () => void) => {
      if (view === null) return;
      const { title, flatten, inPackage, subject, fields } = view.form;
      const whole = { id, title, flatten, inPackage, subject, fields, ...change };
      step(
        () => api.call("forms.save", whole),
        (saved) => {
          done?.();
          setView(saved);
          announce("已保存");
        },
      );
    },
    forgetDifference: () => setDifference(null),
    carry: (from: string) => step(() => api.call("forms.carry", { id, from }), carried),
    suggest: () => step(() => api.call("forms.suggest", { id }), told),
    remove: () =>
      step(
        () => api.call("forms.remove", { id }),
        () => {
          shown(null);
          say("已移除这份表。");
        },
      ),
    adopt: (file: File) =>
      step(
        () => handOverFile(api, file, (handed) => api.call("forms.adopt", { id, ...handed })),
        (adopted) => {
          setView(adopted);
          say("已换成文件里的对应关系，请逐栏核对。");
        },
      ),
  };
}

/** The last change taken back, and the open form as it is then; it may be gone with the step that brought it. */
const takingBack = ({ api, step, say, setView, setDifference }: Steps, view: FormView | null) => ({
  undo: () =>
    step(
      async () => {
        const undone = await api.call("books.undo", {});
        if (!undone.ok) return undone;
        const again = view === null ? null : await api.call("forms.show", { id: view.form.id });
        return ok({ ...undone.value, again: again?.ok === true ? again.value : null });
      },
      ({ sentence, again }) => {
        setView(again);
        setDifference(null);
        say(sentence);
      },
    ),
});

/** What writes files: the filled form, and its mapping for others. */
const handingOut = ({ api, step, say }: Steps, id: string) => ({
  fill: (out: string, replace: boolean, done: () => void) =>
    step(
      () => api.call("forms.fill", { id, out, replace }),
      ({ path, findings }) => {
        done();
        say(`已填好并另存：${path}`, findings);
      },
    ),
  share: (out: string, replace: boolean) =>
    step(
      () => api.call("forms.share", { id, out, replace }),
      ({ path }) => say(`对应关系已另存：${path}`),
    ),
});
