import { Button } from "antd";
import type { SubmitEvent } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { PaymentSide } from "../../../shared/contract/matching.ts";
import type { NewMatchingRule } from "../../../shared/contract/matching-rules.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { ruleEffects, ruleFields, ruleHows, ruleOfRow, withField } from "./rule-view.ts";
import type { RulesState } from "./use-rules.ts";

interface Props {
  /** The row that the rule begins with; null to begin with nothing. */
  readonly payment: PaymentSide | null;
  readonly parties: readonly string[];
  readonly state: RulesState;
}

/** States once what a bank row's words mean. */
export function RuleForm({ payment, parties, state }: Props) {
  const kept = useKeptDraft<NewMatchingRule>(placeOf(payment), ruleOfRow(payment));
  const [rule, setRule] = [kept.value, kept.change];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    state.state(rule, kept.done);
  };
  return (
    <form className="rule-form" aria-label="定一条规则" onSubmit={submit}>
      <h3>定一条规则</h3>
      <DraftNote draft={kept} />
      <div className="fields">
        <Field
          label="看流水的"
          form={{ kind: "choice", options: ruleFields }}
          value={rule.field}
          onChange={(field) => setRule(withField(rule, field, payment))}
        />
        <Field
          label="怎样算"
          form={{ kind: "choice", options: ruleHows }}
          value={rule.how}
          onChange={(how) => setRule({ ...rule, how: how as NewMatchingRule["how"] })}
        />
        <Field label="文字" form={{ kind: "text" }} value={rule.text} onChange={(text) => setRule({ ...rule, text })} />
        <Field
          label="就是"
          form={{ kind: "choice", options: ruleEffects }}
          value={rule.effect}
          onChange={(effect) => setRule({ ...rule, effect: effect as NewMatchingRule["effect"] })}
        />
        {rule.effect === "is-party" && (
          <Field
            label="哪个单位"
            form={{ kind: "choice", options: Object.fromEntries(["", ...parties].map((party) => [party, party])) }}
            value={rule.party}
            onChange={(party) => setRule({ ...rule, party })}
          />
        )}
        <Field label="理由" form={{ kind: "text" }} value={rule.note} onChange={(note) => setRule({ ...rule, note })} />
      </div>
      {state.failure !== null && <p role="alert">{state.failure}</p>}
      <Button type="primary" htmlType="submit" disabled={rule.text.trim() === ""} loading={state.busy}>
        定下规则
      </Button>
    </form>
  );
}

const placeOf = (payment: PaymentSide | null): DraftPlace => ({
  ...{ form: `matching-rule ${payment?.id ?? "new"}`, title: "新的匹配规则", page: "reconciliation", target: null },
});
