import { Button, Tag } from "antd";
import type { AssessmentLineView } from "../../../shared/contract/assessment.ts";
import { lineStatusNames } from "../../../shared/wording/line-status.ts";
import { conditionState } from "../../strings/condition-state.ts";
import { conditionCount, lineMoney, workingText } from "./assessment-view.ts";

interface Props {
  readonly line: AssessmentLineView;
  readonly openReceipts: (line: string) => void;
  readonly openReadings: () => void;
}

const statusColours = { met: "success", unmet: "default", unknown: "warning", "needs-choice": "processing" } as const;

/** What one rule gives one subject, and why. */
export function LineCard({ line, openReceipts, openReadings }: Props) {
  const working = workingText(line);
  return (
    <article className={`line ${line.status}`}>
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
          先要选定：{line.needs.join("；")}。<Button onClick={openReadings}>去选定口径</Button>
        </p>
      )}
      <Grounds line={line} />
    </article>
  );
}

/** The amount in its column: what can be counted on in one, what is up to the authority in the other. */
function Money({ line, openReceipts }: Omit<Props, "openReadings">) {
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

function Grounds({ line }: Pick<Props, "line">) {
  return (
    <details>
      <summary>{line.conditions.length === 0 ? "查看原文" : conditionCount(line.conditions)}</summary>
      <ul>
        {line.conditions.map(({ id, title, note, state, article, quote }) => (
          <li key={id} className={state}>
            <strong>{conditionState[state]}</strong> {title}：{note}（第{article}条）
            {quote !== line.quote && <q className="quiet">{quote}</q>}
          </li>
        ))}
      </ul>
      <blockquote>{line.quote}</blockquote>
    </details>
  );
}
