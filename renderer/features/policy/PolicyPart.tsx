import { Button, Tag } from "antd";
import type { PolicyPartView, PolicyView } from "../../../shared/contract/policy.ts";
import { type Navigate, targetMark } from "../../components/page.ts";
import type { FoundPiece } from "./find-in-text.ts";
import { PhraseList } from "./PhraseList.tsx";
import { deadlineTexts, hasCards } from "./policy-view.ts";
import { ChoiceLinks, RuleCard } from "./RuleCard.tsx";
import { TextPiece } from "./TextPiece.tsx";

interface Props {
  readonly view: PolicyView;
  readonly part: PolicyPartView;
  readonly paragraphs: readonly (readonly FoundPiece[])[];
  /** What was clicked: the rules and the like, by id. */
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly navigate: Navigate;
}

/** A stretch of the text with what was made from it beside it. */
export function PolicyPart(props: Props) {
  const { part } = props;
  const target = part.article === null ? {} : targetMark({ kind: "article", id: part.article });
  if (!hasCards(part))
    return (
      <div className={part.article === null ? "policy-heading" : "policy-plain"} {...target}>
        <Paragraphs {...props} />
      </div>
    );
  const named = part.article === null ? {} : { "aria-label": `第${part.article}条` };
  return (
    <section className="policy-part" {...named} {...target}>
      <div className="policy-words">
        <Paragraphs {...props} />
      </div>
      <Cards {...props} />
    </section>
  );
}

function Paragraphs({ view, paragraphs, chosen, choose }: Props) {
  return paragraphs.map((pieces, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a law never change places
    <p key={place}>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do the pieces of one
        <TextPiece key={index} {...{ view, piece, chosen, choose }} />
      ))}
    </p>
  ));
}

function Cards({ part, chosen, choose, navigate }: Props) {
  const isChosen = (id: string): boolean => chosen.includes(id);
  const toggle = (id: string) => () => choose(isChosen(id) ? [] : [id]);
  const cardOf = (id: string, title: string, kind: string) => (
    <p className="policy-card-head">
      <Button type="link" className="policy-card-title" aria-pressed={isChosen(id)} onClick={toggle(id)}>
        {title}
      </Button>
      <Tag>{kind}</Tag>
    </p>
  );
  const classOf = (id: string): string => (isChosen(id) ? "policy-card chosen" : "policy-card");
  return (
    <ul className="policy-cards">
      {part.rules.map((rule) => (
        <RuleCard key={rule.id} {...{ rule, navigate }} isChosen={isChosen(rule.id)} choose={toggle(rule.id)} />
      ))}
      {part.measures.map((measure) => (
        <li key={measure.id} className={classOf(measure.id)}>
          {cardOf(measure.id, measure.title, "不发资金")}
          <p>可以做：{measure.action}</p>
          {deadlineTexts(measure).map((deadline) => (
            <p key={deadline}>{deadline}</p>
          ))}
        </li>
      ))}
      {part.general.map(({ id, title, says }) => (
        <li key={id} className={classOf(id)}>
          {cardOf(id, title, "各条通用")}
          <PhraseList phrases={says} />
        </li>
      ))}
      {part.choices.length > 0 && (
        <li className="policy-card">
          <ChoiceLinks choices={part.choices} navigate={navigate} />
        </li>
      )}
    </ul>
  );
}
