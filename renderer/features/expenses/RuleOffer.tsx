import { Button, Radio } from "antd";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { StatedRule, SuggestionView } from "../../../shared/contract/categories.ts";
import { sayCondition } from "../../../shared/wording/suggestion-words.ts";
import { rulesOfLine } from "./suggestion-view.ts";

interface Props {
  readonly suggestion: SuggestionView;
  readonly isBusy: boolean;
  readonly state: (rule: StatedRule) => void;
  readonly leave: () => void;
}

/** Makes of one line's filing a rule for those to come: for its seller, or for its item. */
export function RuleOffer({ suggestion, isBusy, state, leave }: Props) {
  const rules = rulesOfLine(suggestion);
  const [chosen, setChosen] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // The offer opens far from the button that asked for it.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const rule = rules[chosen];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (rule !== undefined) state(rule);
  };
  return (
    <form ref={form} className="expense-tools" aria-label="以后都这样归类" onSubmit={submit}>
      <Radio.Group
        aria-label="以后凡是"
        value={chosen}
        onChange={({ target }) => setChosen(Number(target.value))}
        options={rules.map((one, value) => ({ value, label: sayCondition(one) }))}
      />
      <span>的，都建议归到 {suggestion.categoryTitle}。</span>
      <Button type="primary" htmlType="submit" disabled={isBusy || rule === undefined}>
        定下规则
      </Button>
      <Button onClick={leave}>不定</Button>
    </form>
  );
}
