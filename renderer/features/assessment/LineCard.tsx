import { Button, Tag } from "antd";
import type { AssessmentLineView, ConditionView } from "../../../shared/contract/assessment.ts";
import { conditionTarget } from "../../../shared/contract/target.ts";
import { lineStatusNames } from "../../../shared/wording/line-status.ts";
import { type PageProps, targetMark } from "../../components/page.ts";
import { conditionState } from "../../strings/condition-state.ts";
import { conditionCount, lineMoney, placeText, workingText } from "./assessment-view.ts";

/** The ways from here to other pages, and what of this one was asked for. */
export type Way = Pick<PageProps<unknown>, "navigate" | "hasPage" | "target">;

interface Props {
  readonly line: AssessmentLineView;
  readonly openReceipts: (line: string) => void;
  readonly way: Way;
}

const statusColours = { met: "success", unmet: "default", unknown: "warning", "needs-choice": "processing" } as const;

/** What one rule gives one subject, and why. */
export function LineCard({ line, openReceipts, way }: Props) {
  const working = workingText(line);
  return (
    <article className={`line ${line.status}`} {...targetMark({ kind: "line", id: line.id })}>
      <header className="line-head">
        <div>
          <h3>{line.title}</h3>
          <p className="quiet">
            {line.subjectName} · {line.claimYear} 年
          </p>
        </div>
        <Tag className="line-status" color={statusColours[line.status]} variant="outlined">
          {lineStatusNames[line.status]}
        </Tag>
        <Money line={line} openReceipts={openReceipts} />
      </header>
      {working !== null && <p className="quiet working">{working}</p>}
      {line.needs.length > 0 && (
        <p>
          先要选定：{line.needs.join("；")}。<Button onClick={() => way.navigate("readings")}>去选定口径</Button>
        </p>
      )}
      <Grounds line={line} way={way} />
    </article>
  );
}

/** The amount in its column: what can be counted on in one, what is up to the authority in the other. */
function Money({ line, openReceipts }: Omit<Props, "way">) {
  const { kind, word, value } = lineMoney(line);
  const clickable = line.receipts && line.base !== null && line.base > 0n;
  return (
    <div className={`line-money ${kind}`}>
      <span className="word">{word}</span>
      {clickable ? (
        <Button type="link" className="value" title="查看所依据的票据" onClick={() => openReceipts(line.id)}>
          {value}
        </Button>
      ) : (
        <span className="value">{value}</span>
      )}
    </div>
  );
}

function Grounds({ line, way }: Pick<Props, "line" | "way">) {
  const { kind, id } = way.target ?? {};
  const isAsked = line.conditions.some((one) => kind === "condition" && conditionTarget(line.id, one.id).id === id);
  return (
    <details open={isAsked}>
      <summary>{line.conditions.length === 0 ? "查看原文" : conditionCount(line.conditions)}</summary>
      <ul>
        {line.conditions.map((condition) => (
          <li key={condition.id} className={condition.state} {...targetMark(conditionTarget(line.id, condition.id))}>
            <strong>{conditionState[condition.state]}</strong> {condition.title}：{condition.note}（第
            {condition.article}条）
            <PlaceLink condition={condition} way={way} />
            {condition.quote !== line.quote && <q className="quiet">{condition.quote}</q>}
          </li>
        ))}
      </ul>
      <blockquote>{line.quote}</blockquote>
    </details>
  );
}

/** The way to the page that proves a condition, to the very record or the wanted proof there. */
function PlaceLink({ condition, way }: { readonly condition: ConditionView; readonly way: Way }) {
  const { place, title } = condition;
  if (place === null || !way.hasPage(place.page)) return null;
  const text = placeText(condition);
  return (
    <Button
      type="link"
      size="small"
      aria-label={`${text}：${title}`}
      onClick={() => way.navigate(place.page, place.target ?? undefined)}
    >
      {text}
    </Button>
  );
}
