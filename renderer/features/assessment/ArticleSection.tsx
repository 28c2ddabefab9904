import type { AssessmentLineView, AssessmentView } from "../../../shared/contract/assessment.ts";
import { lineStatusNames } from "../../../shared/wording/line-status.ts";
import { conditionState } from "../../strings/condition-state.ts";
import { amountText, workingText } from "./assessment-view.ts";

type Article = AssessmentView["articles"][number];

/** One article of the policy with its lines. */
export function ArticleSection({ article }: { readonly article: Article }) {
  const heading = `article-${article.article}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>第{article.article}条</h2>
      {article.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: AssessmentLineView }) {
  const working = workingText(line);
  return (
    <article className={`line ${line.status}`}>
      <h3>
        {line.title} <span className="quiet">{line.subjectName}</span>
      </h3>
      <p>
        <strong className="status">{lineStatusNames[line.status]}</strong>{" "}
        <span className="value">{amountText(line)}</span>
      </p>
      {working !== null && <p className="quiet">{working}</p>}
      <ul>
        {line.conditions.map(({ id, title, note, state, article }) => (
          <li key={id} className={state}>
            <strong>{conditionState[state]}</strong> {title}：{note}（第{article}条）
          </li>
        ))}
      </ul>
      <blockquote>{line.quote}</blockquote>
    </article>
  );
}
