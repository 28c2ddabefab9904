import { useCallback, useEffect, useState } from "react";
import type { MatchingRules, NewMatchingRule } from "../../../shared/contract/matching-rules.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";

/** What was stated once about bank rows, and what a person can do with it. */
export interface RulesState {
  readonly rules: MatchingRules | null;
  readonly busy: boolean;
  readonly failure: string | null;
  /** `done` is called once the rule stands. */
  readonly state: (entered: NewMatchingRule, done: () => void) => void;
  readonly withdraw: (id: string) => void;
}

/** Loads the rules; `onChanged` hears of every change. */
export function useRules(api: Api, onChanged: () => void): RulesState {
  const [rules, setRules] = useState<MatchingRules | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  if (defect !== null) throw defect;
  useEffect(() => {
    api.call("matching-rules.list", {}).then((shown) => {
      if (shown.ok) setRules(shown.value);
    }, setDefect);
  }, [api]);
  const show = useCallback(
    (sentence: string) => (changed: MatchingRules) => {
      setRules(changed);
      announce(sentence);
      onChanged();
    },
    [announce, onChanged],
  );
  return {
    ...{ rules, busy, failure },
    state: (entered, done) =>
      run(
        () => api.call("matching-rules.state", entered),
        (changed) => {
          done();
          show("规则已记下，流水已重新比对")(changed);
        },
      ),
    withdraw: (id) => run(() => api.call("matching-rules.withdraw", { id }), show("规则已取消，流水已重新比对")),
  };
}
