import { Button } from "antd";
import type { Api } from "../../api/api.ts";
import { RuleForm } from "./RuleForm.tsx";
import { ruleNote, ruleText } from "./rule-view.ts";
import { type RulesState, useRules } from "./use-rules.ts";

interface Props {
  readonly api: Api;
  readonly onChanged: () => void;
}

/** What was stated once about bank rows, each with how many rows it speaks of. */
export function RulesPanel({ api, onChanged }: Props) {
  const state = useRules(api, onChanged);
  if (state.rules === null) return <p role="status">正在列出规则…</p>;
  return (
    <>
      <Rules state={state} rules={state.rules.rules} />
      <RuleForm key={state.rules.rules.length} payment={null} parties={state.rules.parties} state={state} />
    </>
  );
}

interface RulesProps {
  readonly state: RulesState;
  readonly rules: NonNullable<RulesState["rules"]>["rules"];
}

function Rules({ state, rules }: RulesProps) {
  if (rules.length === 0)
    return <p>还没有规则。同一个对方、同一类摘要只需说一次，例如“对方名称含有‘房屋出租’的与申报无关”。</p>;
  return (
    <ul className="rule-list" aria-label="规则">
      {rules.map(({ rule, rows }) => (
        <li key={rule.id}>
          <span>
            {ruleText(rule)} <span className="quiet">{ruleNote(rule)}</span>
          </span>
          <span className="quiet">适用 {rows} 笔</span>
          <Button size="small" disabled={state.busy} onClick={() => state.withdraw(rule.id)}>
            取消
          </Button>
        </li>
      ))}
    </ul>
  );
}
