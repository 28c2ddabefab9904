import { Button } from "antd";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { CategoryRules, StatedRule } from "../../../shared/contract/categories.ts";
import { Field } from "../../components/Field.tsx";
import { categoryChoices, ruleChoices } from "./settings-view.ts";

interface Props {
  readonly rules: CategoryRules;
  readonly first: StatedRule;
  readonly isBusy: boolean;
  readonly save: (rule: StatedRule) => void;
  readonly leave: () => void;
}

/** States a rule or corrects one. */
export function RuleEditor({ rules, first, isBusy, save, leave }: Props) {
  const [rule, setRule] = useState<StatedRule>(first);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save(rule);
  };
  return (
    <form
      ref={form}
      className="settings-form"
      aria-label={first.id === null ? "定一条规则" : "改正规则"}
      onSubmit={submit}
    >
      <div className="fields">
        <Field
          label="看发票的"
          form={{ kind: "choice", options: ruleChoices.fields }}
          value={rule.field}
          onChange={(field) => setRule({ ...rule, field: field as StatedRule["field"] })}
        />
        <Field
          label="怎样算"
          form={{ kind: "choice", options: ruleChoices.hows }}
          value={rule.how}
          onChange={(how) => setRule({ ...rule, how: how as StatedRule["how"] })}
        />
        <Field label="文字" form={{ kind: "text" }} value={rule.text} onChange={(text) => setRule({ ...rule, text })} />
        <Field
          label="归到"
          form={{ kind: "choice", options: categoryChoices(rules, rule.category) }}
          value={rule.category}
          onChange={(category) => setRule({ ...rule, category })}
        />
        <Field label="理由" form={{ kind: "text" }} value={rule.note} onChange={(note) => setRule({ ...rule, note })} />
      </div>
      <div className="settings-acts">
        <Button type="primary" htmlType="submit" disabled={isBusy || rule.text.trim() === ""}>
          {first.id === null ? "定下规则" : "改好了"}
        </Button>
        <Button onClick={leave}>不改</Button>
      </div>
    </form>
  );
}
