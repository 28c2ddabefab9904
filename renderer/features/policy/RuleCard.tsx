import { Button, Tag } from "antd";
import type { HangingChoice, PolicyRuleView } from "../../../shared/contract/policy.ts";
import { ruleTypeNames } from "../../../shared/wording/rule-words.ts";
import { type Navigate, pageOfTarget, targetMark } from "../../components/page.ts";
import { PhraseList } from "./PhraseList.tsx";
import { proofsText } from "./policy-view.ts";

interface Props {
  readonly rule: PolicyRuleView;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly navigate: Navigate;
}

/** A rule in words: what it gives, what it asks for, on which open points it hangs, which papers it needs. */
export function RuleCard({ rule, isChosen, choose, navigate }: Props) {
  return (
    <li className={isChosen ? "policy-card chosen" : "policy-card"} {...targetMark({ kind: "rule", id: rule.id })}>
      <p className="policy-card-head">
        <Button type="link" className="policy-card-title" aria-pressed={isChosen} onClick={choose}>
          {rule.title}
        </Button>
        <Tag>{ruleTypeNames[rule.type]}</Tag>
      </p>
      <h4>给多少</h4>
      <PhraseList phrases={[rule.gives]} />
      {rule.limits.length > 0 && (
        <ul className="policy-phrases">
          {rule.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
      <h4>条件{rule.claimant === null ? "" : `（由${rule.claimant}申领）`}</h4>
      <PhraseList phrases={rule.conditions} />
      <ChoiceLinks choices={rule.choices} navigate={navigate} />
      <Proofs rule={rule} navigate={navigate} />
    </li>
  );
}

/** The open points that something hangs on, each with how it is read and the way to it. */
export function ChoiceLinks({
  choices,
  navigate,
}: {
  readonly choices: readonly HangingChoice[];
  readonly navigate: Navigate;
}) {
  if (choices.length === 0) return null;
  return (
    <>
      <h4>口径</h4>
      <ul className="policy-phrases">
        {choices.map(({ id, question, taken }) => (
          <li key={id}>
            <Button
              type="link"
              size="small"
              className="policy-inline"
              onClick={() => navigate(pageOfTarget.reading, { kind: "reading", id })}
            >
              {question}
            </Button>
            ：{taken === null ? <strong>待选</strong> : taken}
          </li>
        ))}
      </ul>
    </>
  );
}

function Proofs({ rule, navigate }: Pick<Props, "rule" | "navigate">) {
  if (rule.proofs.length === 0) return null;
  return (
    <>
      <h4>{proofsText(rule)}</h4>
      <ul className="policy-phrases">
        {rule.proofs.map(({ kind, title, keep, onFile }) => (
          <li key={kind}>
            {title}：{onFile.length === 0 && <span>尚缺</span>}
            {onFile.map(({ id, label }) => (
              <Button
                key={id}
                type="link"
                size="small"
                className="policy-inline"
                aria-label={`${label} ${title}`}
                onClick={() => navigate(pageOfTarget.evidence, { kind: "evidence", id })}
              >
                {label}
              </Button>
            ))}
            <span className="quiet">　{keep}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
