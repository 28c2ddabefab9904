import { useCallback, useMemo } from "react";
import type { FirstAnswersForm, FirstLookView } from "../../../shared/contract/first-look.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Api } from "../../api/api.ts";
import { type Action, useAction } from "../../components/use-action.ts";
import { type KeptDraft, useKeptDraft } from "../../components/use-kept-draft.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import { type AnswerDraft, answersOf, noAnswers } from "./first-look-view.ts";

/** The answers, what they come to, and the way to make a record of them. */
export interface FirstLookState {
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
  /** What the drama is called. */
  readonly name: string;
  readonly rename: (name: string) => void;
  /** What was answered before an interruption. */
  readonly kept: Pick<KeptDraft<unknown>, "offer" | "trouble">;
  readonly answers: FirstAnswersForm;
  readonly look: Loaded<FirstLookView>;
  readonly keeping: Pick<Action, "busy" | "failure">;
  readonly keep: (done: (kept: OutputOf<"first-look.keep">) => void) => void;
}

const nothing = { draft: noAnswers, name: "" };
const place = { form: "first-look", title: "能不能申报的五个问题", page: "first-look", target: null } as const;

/** Asks anew with every answer; nothing is recorded until it is asked for. */
export function useFirstLook(api: Api): FirstLookState {
  const kept = useKeptDraft(place, nothing);
  const { draft } = kept.value;
  const answers = useMemo(() => answersOf(draft), [draft]);
  const [look] = useLoaded(useCallback(() => api.call("first-look.ask", answers), [api, answers]));
  const { busy, failure, run } = useAction();
  return {
    ...{ ...kept.value, kept, answers, look },
    change: (part) => kept.change({ ...kept.value, draft: { ...draft, ...part } }),
    rename: (name) => kept.change({ ...kept.value, name }),
    keeping: { busy, failure },
    keep: (done) =>
      run(
        () => api.call("first-look.keep", { name: kept.value.name, answers }),
        (made) => {
          kept.done(nothing);
          done(made);
        },
      ),
  };
}
