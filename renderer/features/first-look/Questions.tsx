import { type ReactNode, useId } from "react";
import { Field } from "../../components/Field.tsx";
import { filingConsequence } from "../../strings/filing-consequence.ts";
import { type AnswerDraft, amountRemarks, answerChoices } from "./first-look-view.ts";

interface Props {
  readonly province: string;
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
}

/** The five questions; each can be left open. */
export function Questions({ province, draft, change }: Props) {
  const consequence = filingConsequence(draft.filed, draft.class, province);
  return (
    <form className="on-paper" aria-label="五个问题" onSubmit={(event) => event.preventDefault()}>
      <ol className="first-questions">
        <Question title="备案立项了吗，属于哪一类？">
          <Choices
            name="备案立项"
            choices={answerChoices.filed}
            value={draft.filed}
            choose={(filed) => change({ filed })}
          />
          <Field
            label="备案分类"
            form={{ kind: "choice", options: answerChoices.class }}
            value={draft.class}
            onChange={(chosen) => change({ class: chosen as AnswerDraft["class"] })}
          />
          {consequence !== null && <p className="consequence">{consequence}</p>}
        </Question>
        <Question title="真人拍摄还是 AI 制作？">
          <Choices
            name="制作方式"
            choices={answerChoices.medium}
            value={draft.medium}
            choose={(medium) => change({ medium })}
          />
        </Question>
        <Question title="上线了吗，在哪里首播？">
          <Choices
            name="上线播出"
            choices={answerChoices.shown}
            value={draft.shown}
            choose={(shown) => change({ shown })}
          />
        </Question>
        <Question title="谁是第一出品方？">
          <Choices
            name="第一出品方"
            choices={answerChoices.firstProducer}
            value={draft.firstProducer}
            choose={(firstProducer) => change({ firstProducer })}
          />
        </Question>
        <Question title="大概花了多少，收了多少？">
          <div className="fields">
            <Amount label="成本（元，大概）" value={draft.cost} change={(cost) => change({ cost })} />
            <Amount label="平台总收益（元，分账前）" value={draft.gross} change={(gross) => change({ gross })} />
            <Amount label="到手收益（元，分账后）" value={draft.net} change={(net) => change({ net })} />
          </div>
        </Question>
      </ol>
    </form>
  );
}

function Question({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <fieldset className="first-question">
        <legend>{title}</legend>
        {children}
      </fieldset>
    </li>
  );
}

interface ChoicesProps<Choice extends string> {
  readonly name: string;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly value: Choice;
  readonly choose: (choice: Choice) => void;
}

/** A few answers of which one is given, all in sight. */
function Choices<Choice extends string>({ name, choices, value, choose }: ChoicesProps<Choice>) {
  const group = useId();
  return (
    <div className="first-choices" role="radiogroup" aria-label={name}>
      {(Object.entries(choices) as [Choice, string][]).map(([choice, title]) => (
        <label key={choice}>
          <input type="radio" name={group} checked={choice === value} onChange={() => choose(choice)} /> {title}
        </label>
      ))}
    </div>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: string;
  readonly change: (typed: string) => void;
}

const Amount = ({ label, value, change }: AmountProps) => (
  <Field label={label} form={{ kind: "text" }} value={value} onChange={change} remarks={amountRemarks(value)} />
);
