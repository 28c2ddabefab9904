import type { FirstAnswersForm, FirstLookView, FirstRuleView } from "../../../shared/contract/first-look.ts";
import {
  assumedText,
  commonLack,
  countsText,
  lackText,
  mostText,
  othersText,
  rulesOf,
  verdicts,
} from "./first-look-view.ts";

interface Props {
  readonly view: FirstLookView;
  readonly answers: FirstAnswersForm;
}

/** Which rules are open, undecided or shut for the drama, each with the nearest step. */
export function Verdicts({ view, answers }: Props) {
  const others = othersText(view);
  return (
    <section aria-labelledby="first-verdicts">
      <h2 id="first-verdicts">哪些能申报</h2>
      <p role="status">{countsText(view)}</p>
      {verdicts.map(({ verdict, title, note }) => {
        const rules = rulesOf(view, verdict);
        if (rules.length === 0) return null;
        const common = verdict === "shut" ? commonLack(rules) : null;
        return (
          <section key={verdict} className={`panel first-verdict ${verdict}`} aria-label={title}>
            <h3>
              {title} {rules.length} 项
            </h3>
            <p className="quiet">{note}</p>
            {common !== null && <p>{lackText(common)}</p>}
            <ul className="plain-list">
              {rules.map((rule) => (
                <RuleEntry key={rule.id} rule={rule} answers={answers} isCommon={common !== null} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="quiet">{assumedText(view)}</p>
      {others !== null && <p className="quiet">{others}</p>}
    </section>
  );
}

interface EntryProps {
  readonly rule: FirstRuleView;
  readonly answers: FirstAnswersForm;
  /** Whether its nearest step is said once for all of them. */
  readonly isCommon: boolean;
}

function RuleEntry({ rule, answers, isCommon }: EntryProps) {
  const most = mostText(rule, answers);
  const [nearest, ...later] = rule.verdict === "shut" ? rule.lacks.slice(0, 1) : rule.lacks;
  return (
    <li className="entry">
      <p>
        <strong>{rule.title}</strong> <span className="quiet">第{rule.article}条</span>
      </p>
      {most !== null && <p className={rule.type === "ceiling" ? "quiet" : ""}>{most}</p>}
      {nearest !== undefined && !isCommon && (
        <p>
          <span className="first-step-word">最近的一步</span> {lackText(nearest)}
        </p>
      )}
      {(later.length > 0 || rule.quote !== "") && (
        <details>
          <summary>
            {later.length > 0 ? `另外 ${later.length} 步和原文` : "原文"}
            <span className="unseen">：{rule.title}</span>
          </summary>
          <ul>
            {later.map((lack) => (
              <li key={lack.condition}>{lackText(lack)}</li>
            ))}
          </ul>
          <blockquote>{rule.quote}</blockquote>
        </details>
      )}
    </li>
  );
}
