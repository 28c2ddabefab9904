import { useCallback, useEffect, useState } from "react";
import type { FormChange, FormList, FormRemark, FormView } from "../../../shared/contract/forms.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
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
  readonly add: (file: File) => void;
  readonly open: (id: string) => void;
  /** Stores a change of the form; `done` hears once it is. */
  readonly save: (change: Partial<FormChange>, done?: () => void) => void;
  readonly suggest: () => void;
  readonly remove: () => void;
  readonly fill: (out: string, replace: boolean, done: () => void) => void;
  readonly share: (out: string, replace: boolean) => void;
  readonly adopt: (file: File) => void;
}

/** Hands one file over and gives what `use` makes of it; the tray is gone afterwards. */
async function withHanded<T>(
  api: Api,
  file: File,
  use: (handed: { readonly tray: string; readonly paths: readonly string[] }) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const sent = await api.sendFile(tray, { name: file.name, file }, new AbortController().signal);
  const used = sent.ok ? await use({ tray, paths: sent.value === null ? [] : [sent.value] }) : sent;
  await api.call("intake.drop", { tray });
  return used;
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
  const steps = { api, step, say, setView, announce };
  return { loaded, view, busy, failure, ...said, ...changes(steps, view), ...handingOut(steps, view?.form.id ?? "") };
}

interface Steps {
  readonly api: Api;
  readonly step: Step;
  readonly say: Say;
  readonly setView: (view: FormView | null) => void;
  readonly announce: (sentence: string) => void;
}

/** What makes another form of the one that is open, or opens another. */
function changes({ api, step, say, setView, announce }: Steps, view: FormView | null) {
  const id = view?.form.id ?? "";
  const told = ({ sentence, view: next }: { readonly sentence: string; readonly view: FormView }): void => {
    setView(next);
    say(sentence);
  };
  return {
    add: (file: File) => step(() => withHanded(api, file, (handed) => api.call("forms.add", handed)), told),
    open: (wanted: string) => step(() => api.call("forms.show", { id: wanted }), setView),
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
    suggest: () => step(() => api.call("forms.suggest", { id }), told),
    remove: () =>
      step(
        () => api.call("forms.remove", { id }),
        () => {
          setView(null);
          say("已移除这份表。");
        },
      ),
    adopt: (file: File) =>
      step(
        () => withHanded(api, file, (handed) => api.call("forms.adopt", { id, ...handed })),
        (adopted) => {
          setView(adopted);
          say("已换成文件里的对应关系，请逐栏核对。");
        },
      ),
  };
}

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
