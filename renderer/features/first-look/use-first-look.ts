import { useCallback, useMemo, useState } from "react";
import type { FirstAnswersForm, FirstLookView } from "../../../shared/contract/first-look.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Api } from "../../api/api.ts";
import { type Action, useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import { type AnswerDraft, answersOf, noAnswers } from "./first-look-view.ts";

/** The answers, what they come to, and the way to make a record of them. */
export interface FirstLookState {
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
  readonly answers: FirstAnswersForm;
  readonly look: Loaded<FirstLookView>;
  readonly keeping: Pick<Action, "busy" | "failure">;
  readonly keep: (name: string, done: (kept: OutputOf<"first-look.keep">) => void) => void;
}

/** Asks anew with every answer; nothing is recorded until it is asked for. */
export function useFirstLook(api: Api): FirstLookState {
  const [draft, setDraft] = useState(noAnswers);
  const answers = useMemo(() => answersOf(draft), [draft]);
  const [look] = useLoaded(useCallback(() => api.call("first-look.ask", answers), [api, answers]));
  const { busy, failure, run } = useAction();
  return {
    ...{ draft, answers, look },
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    keeping: { busy, failure },
    keep: (name, done) => run(() => api.call("first-look.keep", { name, answers }), done),
  };
}
