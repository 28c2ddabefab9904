import { Button } from "antd";
import { type SubmitEvent, useEffect, useRef } from "react";
import type { CategoryRules, StatedRule } from "../../../shared/contract/categories.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { categoryChoices, ruleChoices } from "./settings-view.ts";

interface Props {
  readonly rules: CategoryRules;
  readonly first: StatedRule;
  readonly isBusy: boolean;
  /** Gives whether it was saved. */
  readonly save: (rule: StatedRule) => Promise<boolean>;
  readonly leave: () => void;
}

/** States a rule or corrects one. */
export function RuleEditor({ rules, first, isBusy, save, leave }: Props) {
  const kept = useKeptDraft<StatedRule>(placeOf(first), first);
  const [rule, setRule] = [kept.value, kept.change];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await save(rule))) return;
    kept.done();
    leave();
  };
  return (
    <form
      ref={form}
      className="settings-form"
      aria-label={first.id === null ? "定一条规则" : "改正规则"}
      onSubmit={submit}
    >
      <DraftNote draft={kept} />
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
        <Button
          onClick={() => {
            kept.done();
            leave();
          }}
        >
          不改
        </Button>
      </div>
    </form>
  );
}

const placeOf = ({ id, text }: StatedRule): DraftPlace => ({
  form: `category-rule ${id ?? "new"}`,
  title: id === null ? "新的归类规则" : `归类规则：${text}`,
  ...{ page: "settings", target: null },
});
